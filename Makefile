# One command each. `make run` and `make test` set up everything they need by themselves.
.PHONY: help env env-headless run test quick lint type contracts pytest coverage lowest gallery bench \
	visibility accessibility mutants damage fuzz soak review words wheel lock clean

# What Python has compiled is kept, whatever the shell says: else every process of the tests, and every
# start, compiles all modules anew.
unexport PYTHONDONTWRITEBYTECODE

PYTHON_TREES := $(wildcard fraudtrainer benchmarks packaging tests)
# What the gate of branch coverage needs; `pytest` runs everything else, so that nothing runs twice.
COVERING := tests/play tests/learning tests/authoring
COVERED := fraudtrainer.play fraudtrainer.learning fraudtrainer.authoring.proof

help:
	@echo "make run        start the program            启动程序"
	@echo "make test       lint, types, contracts, tests 全部检查与测试"
	@echo "make quick      lint, types, the quick tests  边改边跑的检查"
	@echo "make env        set up .venv only            只准备环境"
	@echo "make lint | type | contracts | pytest | coverage   one of the five checks alone"
	@echo "make lowest     the tests on the oldest Qt that is supported"
	@echo "make gallery    pictures of every page in build/gallery"
	@echo "make bench      benchmarks"
	@echo "make visibility every line of every plan with the milliseconds it was on screen"
	@echo "make accessibility the real window read from outside, as a screen reader does (AT-SPI)"
	@echo "make mutants    some 200 small faults, planted one at a time: which do the tests miss?"
	@echo "make damage     400 damaged records files through a start and every sitting"
	@echo "make fuzz       20,000 mutated scenarios and hostile folders through check"
	@echo "make soak       20,000 random events over every page, three times, and 5,000 changes of look"
	@echo "make review     docs/coverage.md and every situation on paper in docs/review"
	@echo "make words      collect what the window says for translation, and compile it"
	@echo "make wheel      build dist/*.whl"
	@echo "make lock       pin the newest versions anew in requirements.lock"
	@echo "make clean      remove everything that was made, .venv included"

env:
	@packaging/setup_env.sh

# No window is opened, so what only windows need is not asked for.
env-headless:
	@packaging/setup_env.sh --headless

run: env
	@.venv/bin/fraudtrainer

test: lint type contracts pytest coverage

# For while one works: under a minute. What takes longer is marked slow.
quick: lint type
	.venv/bin/pytest -n 2 -m "not slow"

lint: env-headless
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

type: env-headless
	.venv/bin/mypy $(PYTHON_TREES)

contracts: env-headless
	.venv/bin/lint-imports --no-logo

pytest: env-headless
	.venv/bin/pytest -n 2 $(COVERING:%=--ignore=%)

coverage: env-headless
	.venv/bin/pytest -n 2 $(COVERING) $(COVERED:%=--cov=%) --cov-branch \
		--cov-report=term-missing:skip-covered --cov-fail-under=100

lowest: env-headless
	test -d .venv-lowest || .venv/bin/python -m venv .venv-lowest
	grep -iv '^\(pyside6\|shiboken6\)' requirements.lock >.venv-lowest/rest.txt
	.venv-lowest/bin/pip install --quiet --disable-pip-version-check -r .venv-lowest/rest.txt 'PySide6-Essentials==6.8.*'
	.venv-lowest/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	.venv-lowest/bin/pytest -n 2

gallery: env-headless
	QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/gallery.py

bench: env-headless
	QT_QPA_PLATFORM=offscreen .venv/bin/python -m benchmarks

visibility: env-headless
	QT_QPA_PLATFORM=offscreen .venv/bin/python -m benchmarks.visibility

accessibility: env
	.venv/bin/python packaging/accessibility.py

mutants: env-headless
	QT_QPA_PLATFORM=offscreen .venv/bin/python -m benchmarks.mutants $(WORDS)

damage: env-headless
	.venv/bin/python -m benchmarks.damage

fuzz: env-headless
	.venv/bin/python -m benchmarks.fuzz

soak: env-headless
	.venv/bin/python -m benchmarks.soak

review: env-headless
	.venv/bin/fraudtrainer review --out docs

words: env-headless
	.venv/bin/python packaging/words.py

wheel: env-headless
	.venv/bin/python packaging/words.py compile
	.venv/bin/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

# pip-tools is fetched for this only: nobody who runs or tests the program needs it.
lock: env-headless
	.venv/bin/python -m venv build/lock
	build/lock/bin/pip install --quiet pip-tools
	build/lock/bin/pip-compile --quiet --upgrade --extra dev --strip-extras --allow-unsafe --no-header \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-annotate \
		--output-file requirements.lock pyproject.toml

clean:
	rm -rf .venv .venv-lowest build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .coverage .hypothesis
