#!/bin/sh
# Makes .venv from requirements.lock and sees to what Qt needs of the system.
# Does nothing, in a few milliseconds, when everything is as it should be.
#
# Usage: packaging/setup_env.sh [--headless]
#   --headless  what tests and pictures need: no window on a screen
#
# What the system lacks is installed when the user is root; else it is named in one line to paste.
set -eu
cd "$(dirname "$0")/.."

mode=${1:-}
stamp=.venv/.ready$mode
want="$(cat requirements.lock pyproject.toml packaging/setup_env.sh packaging/qt_libraries.py packaging/words.py assets/i18n/*.ts | cksum) $PWD"

say() { printf '%s\n' "$*" >&2; }

modern() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for name in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11; do
        if [ -n "$name" ] && modern "$name"; then
            echo "$name"
            return
        fi
    done
}

is_root() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# get PACKAGE...: install them as root, else name them and stop.
get() {
    if is_root; then
        say "系统缺少以下软件包，正在安装 / installing system packages: $*"
        log=$(mktemp)
        if { apt-get update &&
            DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1; then
            rm -f "$log"
            return
        fi
        tail -n 20 "$log" >&2
        say "安装失败，完整记录在 / that failed, the whole log is in $log"
    fi
    say "系统缺少软件包。请粘贴下面这一行，完成后再执行刚才的 make 命令。"
    say "The system lacks packages. Paste this line, then call make again:"
    say ""
    say "    sudo apt-get update && sudo apt-get install -y $*"
    say ""
    exit 1
}

# What Qt lacks, as far as it can be told without Qt: so that one line names everything.
qt_lacks() { "$1" packaging/qt_libraries.py $mode; }

if [ -x .venv/bin/fraudtrainer ] && [ "$(cat "$stamp" 2>/dev/null)" = "$want" ]; then
    exit 0
fi

if ! { [ -x .venv/bin/python ] && modern .venv/bin/python && .venv/bin/python -m pip --version; } >/dev/null 2>&1; then
    python=$(find_python)
    if [ -z "$python" ]; then
        say "需要 Python 3.11 或更新版本 / Python 3.11 or newer is needed."
        get python3.11 python3.11-venv
        python=python3.11
    fi
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        # shellcheck disable=SC2046 # several packages are several words
        get "python$version-venv" $(qt_lacks "$python")
    fi
    say "正在准备运行环境，首次需要一两分钟 / setting up, a minute or two the first time ..."
    rm -rf .venv
    "$python" -m venv .venv
fi

.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check \
    --no-deps --no-build-isolation --editable .

lacks=$(qt_lacks .venv/bin/python)
if [ -n "$lacks" ]; then
    # shellcheck disable=SC2086 # several packages are several words
    get $lacks
    lacks=$(qt_lacks .venv/bin/python)
    if [ -n "$lacks" ]; then
        say "仍然缺少 / still missing: $lacks"
        exit 1
    fi
fi
.venv/bin/python packaging/words.py compile
printf '%s\n' "$want" >"$stamp"
