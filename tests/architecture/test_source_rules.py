"""Rules about the source that no tool checks; each is shown to notice a planted violation."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "fraudtrainer"
LONGEST_FILE = 500
EMPTY_NAMES = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}

# A simulated app only looks like one: it opens no address, file, clipboard, process or socket.
OUTSIDE_MODULES = {
    "PySide6.QtNetwork",
    "ctypes",
    "http",
    "multiprocessing",
    "os",
    "shutil",
    "socket",
    "subprocess",
    "tempfile",
    "urllib",
    "webbrowser",
}
OUTSIDE_NAMES = {
    "QClipboard",
    "QDesktopServices",
    "QFile",
    "QFileDialog",
    "QProcess",
    "QSaveFile",
    "clipboard",
    "openUrl",
    "read_bytes",
    "read_text",
    "setOpenExternalLinks",
    "write_bytes",
    "write_text",
}

# Whoever writes a file by one of these leaves half of it when the disk is full or the process dies.
WRITERS = {
    "NamedTemporaryFile",
    "QFile",
    "QSaveFile",
    "mkstemp",
    "write_bytes",
    "write_text",
}

Rule = Callable[[ast.Module], Iterator[str]]


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every module and name that is imported, as a dotted path, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield node.lineno, f"{node.module}.{alias.name}"


def comes_from(path: str, module: str) -> bool:
    return path == module or path.startswith(f"{module}.")


def widgets_in_a_model(tree: ast.Module) -> Iterator[str]:
    for line, path in imported(tree):
        if comes_from(path, "PySide6.QtWidgets"):
            yield f"{line}: a model knows no widgets, but imports {path}"


def qt_network(tree: ast.Module) -> Iterator[str]:
    for line, path in imported(tree):
        if comes_from(path, "PySide6.QtNetwork"):
            yield f"{line}: the program has no network, but imports {path}"


def hidden_import(tree: ast.Module) -> Iterator[str]:
    for line, path in imported(tree):
        if comes_from(path, "importlib.import_module"):
            yield f"{line}: the contracts cannot see what {path} imports"
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in {"__import__", "import_module"}:
            yield f"{node.lineno}: the contracts cannot see what this call imports"


def text_that_cannot_be_translated(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            position = _place_of_text(node)
            if position is not None and not _is_text(node.args, position):
                yield f"{node.lineno}: tr() takes one plain text and nothing else"
        elif isinstance(node, ast.JoinedStr):
            for part in ast.walk(node):
                if isinstance(part, ast.Call) and _place_of_text(part) is not None:
                    yield f"{part.lineno}: what stands within an f-string is not collected"


def text_that_is_never_collected(tree: ast.Module) -> Iterator[str]:
    """The translation tools do not look into an f-string."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            for part in ast.walk(node):
                if isinstance(part, ast.Call) and _name(part.func) in {"tr", "translate", "say"}:
                    yield f"{part.lineno}: what stands in an f-string is not collected"


def way_out(tree: ast.Module) -> Iterator[str]:
    for line, path in imported(tree):
        if any(comes_from(path, module) for module in OUTSIDE_MODULES):
            yield f"{line}: a simulated app imports {path}"
    for node in ast.walk(tree):
        name = _name(node)
        if name in OUTSIDE_NAMES:
            yield f"{getattr(node, 'lineno', 0)}: a simulated app uses {name}"
        if isinstance(node, ast.Call) and _name(node.func) == "open":
            yield f"{node.lineno}: a simulated app opens a file"


def written_directly(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        copies = name.startswith("copy") and _owner(node) == "shutil" and name != "copymode"
        if name in WRITERS or copies or (name == "open" and _opens_to_write(node)):
            yield f"{node.lineno}: a file is written by replacement.py only, not by {name}()"


def _opens_to_write(call: ast.Call) -> bool:
    """True for any mode but reading and adding to the end, and for one that cannot be seen."""
    if _owner(call) == "os":
        return any(_name(node) == "O_CREAT" for node in ast.walk(call))
    is_method = isinstance(call.func, ast.Attribute)
    modes = [keyword.value for keyword in call.keywords if keyword.arg == "mode"]
    modes += call.args[:1] if is_method else call.args[1:2]
    # Much else has a method of that name, and takes no mode.
    return any(
        bool(set(str(mode.value)) & set("wx+")) if isinstance(mode, ast.Constant) else not is_method
        for mode in modes
    )


def _owner(call: ast.Call) -> str:
    """The name before the dot of what is called, else nothing."""
    return _name(call.func.value) if isinstance(call.func, ast.Attribute) else ""


def _place_of_text(call: ast.Call) -> int | None:
    """Where a translating call has its text, or None for any other call."""
    if _name(call.func) == "tr":
        # QWidget.tr(self, "text") is the unbound way to say self.tr("text")
        return 0
    is_translate = isinstance(call.func, ast.Attribute) and call.func.attr == "translate"
    if is_translate and _name(call.func.value) == "QCoreApplication":  # type: ignore[attr-defined]
        return 1
    return None


def _is_text(arguments: list[ast.expr], position: int) -> bool:
    if len(arguments) <= position:
        return False
    text = arguments[position]
    return isinstance(text, ast.Constant) and isinstance(text.value, str)


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.alias):
        return node.name.rpartition(".")[2]
    return ""


def mark_that_is_lost(tree: ast.Module) -> Iterator[str]:
    """Marks of a whole module of tests that a second assignment throws away."""
    marks = [
        node.lineno
        for node in tree.body
        if isinstance(node, ast.Assign) and "pytestmark" in map(_name, node.targets)
    ]
    for line in marks[1:]:
        yield f"{line}: a second pytestmark; make one list of both"


def models() -> list[Path]:
    return [*PACKAGE.glob("ui/**/model.py"), *PACKAGE.glob("ui/**/*_model.py")]


def stage() -> list[Path]:
    return list(PACKAGE.glob("ui/stage/**/*.py"))


def interface() -> list[Path]:
    return list(PACKAGE.glob("ui/**/*.py"))


def everything() -> list[Path]:
    return list(PACKAGE.rglob("*.py"))


def modules_of_tests() -> list[Path]:
    return list((ROOT / "tests").rglob("test_*.py"))


def writing() -> list[Path]:
    # The lock file is made there and never written to: it holds nothing that could be half there.
    apart = {PACKAGE / "replacement.py", PACKAGE / "records" / "lock.py"}
    return [file for file in everything() if file not in apart]


def broken(rule: Rule, files: list[Path]) -> list[str]:
    return [
        f"{file.relative_to(ROOT)}:{complaint}"
        for file in files
        for complaint in rule(ast.parse(file.read_text(encoding="utf-8")))
    ]


RULES: list[tuple[Rule, Callable[[], list[Path]]]] = [
    (widgets_in_a_model, models),
    (qt_network, everything),
    (hidden_import, everything),
    (text_that_cannot_be_translated, everything),
    (text_that_is_never_collected, interface),
    (way_out, stage),
    (written_directly, writing),
    (mark_that_is_lost, modules_of_tests),
]


@pytest.mark.parametrize(("rule", "files"), RULES, ids=lambda value: value.__name__)
def test_the_source_keeps_the_rule(rule: Rule, files: Callable[[], list[Path]]) -> None:
    assert broken(rule, files()) == []


PLANTED = [
    (text_that_is_never_collected, "f'{self.tr(\"难度\")}：{level}'"),
    (widgets_in_a_model, "from PySide6.QtWidgets import QWidget"),
    (widgets_in_a_model, "from PySide6 import QtCore, QtWidgets"),
    (widgets_in_a_model, "def late():\n    import PySide6.QtWidgets"),
    (qt_network, "from PySide6 import QtNetwork"),
    (qt_network, "from PySide6.QtNetwork import QNetworkAccessManager"),
    (hidden_import, "import importlib\nimportlib.import_module('sqlite3')"),
    (hidden_import, "from importlib import import_module"),
    (hidden_import, "__import__('yaml')"),
    (text_that_cannot_be_translated, "self.tr(f'剩余 {n} 分钟')"),
    (text_that_cannot_be_translated, "self.tr('剩余 %d 分钟' % n)"),
    (text_that_cannot_be_translated, "self.tr('剩余 {} 分钟'.format(n))"),
    (text_that_cannot_be_translated, "self.tr('剩余 %1 分钟'.replace('%1', n))"),
    (text_that_cannot_be_translated, "self.tr(title)"),
    (text_that_cannot_be_translated, "f\"{minutes} · {self.tr('难度')}\""),
    (text_that_cannot_be_translated, "tr('a' + b)"),
    (text_that_cannot_be_translated, "self.tr()"),
    (text_that_cannot_be_translated, "QCoreApplication.translate('Home', f'{n} 条')"),
    (way_out, "from PySide6.QtGui import QDesktopServices"),
    (way_out, "QtGui.QDesktopServices.openUrl(url)"),
    (way_out, "from PySide6.QtGui import QClipboard"),
    (way_out, "QApplication.clipboard().setText(text)"),
    (way_out, "from PySide6 import QtNetwork"),
    (way_out, "import socket"),
    (way_out, "from urllib import request"),
    (way_out, "open('notes.txt')"),
    (way_out, "path.open('w')"),
    (way_out, "path.write_text('x')"),
    (way_out, "label.setOpenExternalLinks(True)"),
    (written_directly, "path.write_text('x')"),
    (written_directly, "out.write_bytes(data)"),
    (written_directly, "path.open('w', encoding='utf-8')"),
    (written_directly, "path.open(mode='xb')"),
    (written_directly, "open(path, 'r+b')"),
    (written_directly, "open(path, chosen)"),
    (written_directly, "os.open(path, os.O_WRONLY | os.O_CREAT)"),
    (written_directly, "shutil.copyfile(a, b)"),
    (mark_that_is_lost, "pytestmark = pytest.mark.slow\npytestmark = pytest.mark.skip"),
]


@pytest.mark.parametrize(("rule", "source"), PLANTED)
def test_a_planted_violation_is_noticed(rule: Rule, source: str) -> None:
    assert list(rule(ast.parse(source)))


HARMLESS = [
    (widgets_in_a_model, "from PySide6.QtCore import QObject, Signal"),
    (hidden_import, "from importlib import metadata, resources"),
    (text_that_cannot_be_translated, "self.tr('剩余 %1 分钟').replace('%1', str(n))"),
    (text_that_cannot_be_translated, "self.tr('%n 条', '', count)"),
    (text_that_cannot_be_translated, "self.tr('很长的' '一句话')"),
    (text_that_cannot_be_translated, "painter.translate(x, y)"),
    (text_that_cannot_be_translated, "QCoreApplication.translate('Home', '演练')"),
    (way_out, "from PySide6.QtWidgets import QLabel\nlabel.setText('打开链接')"),
    (written_directly, "path.open('rb')"),
    (written_directly, "open(path)"),
    (written_directly, "log.open('a', encoding='utf-8')"),
    (written_directly, "values.copy()"),
    (written_directly, "os.open(os.devnull, os.O_WRONLY)"),
    (mark_that_is_lost, "pytestmark = [pytest.mark.slow, pytest.mark.skip]"),
]


@pytest.mark.parametrize(("rule", "source"), HARMLESS)
def test_what_is_allowed_passes(rule: Rule, source: str) -> None:
    assert list(rule(ast.parse(source))) == []


def long_files(root: Path) -> list[str]:
    trees = ("fraudtrainer", "tests", "benchmarks", "packaging")
    return [
        f"{file.relative_to(root)} has {count} lines"
        for tree in trees
        for file in sorted((root / tree).rglob("*.py"))
        if (count := len(file.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    ]


def empty_names(package: Path) -> list[Path]:
    return [file for file in package.rglob("*.py") if set(file.stem.split("_")) & EMPTY_NAMES]


def unmarked_packages(package: Path) -> list[Path]:
    """Folders of modules without an ``__init__.py``: the import contracts do not look into them."""
    folders = {file.parent for file in package.rglob("*.py")}
    return sorted(folder for folder in folders if not (folder / "__init__.py").is_file())


def test_no_file_is_too_long() -> None:
    assert long_files(ROOT) == []


def test_a_file_that_is_too_long_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "fraudtrainer").mkdir()
    (tmp_path / "fraudtrainer" / "fits.py").write_text("x = 1\n" * LONGEST_FILE)
    (tmp_path / "fraudtrainer" / "long.py").write_text("x = 1\n" * (LONGEST_FILE + 1))

    assert long_files(tmp_path) == ["fraudtrainer/long.py has 501 lines"]


def test_modules_have_names_that_say_something() -> None:
    assert empty_names(PACKAGE) == []


def test_a_name_that_says_nothing_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "chat_helpers.py").touch()
    (tmp_path / "database.py").touch()

    assert empty_names(tmp_path) == [tmp_path / "chat_helpers.py"]


def test_every_folder_of_modules_is_a_package() -> None:
    assert unmarked_packages(PACKAGE) == []


def test_a_folder_that_the_contracts_cannot_see_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").touch()
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / "store.py").touch()

    assert unmarked_packages(tmp_path) == [tmp_path / "hidden"]
