"""The import contracts hold, and each one would notice being broken."""

import re
import shutil
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
CHAIN = [
    ["cli"],
    ["ui"],
    ["modes"],
    ["records", "authoring"],
    ["learning"],
    ["play"],
    ["scenario"],
    ["errors", "paths"],
]
# contract, the module in which the import is planted, the import, what the report must name
PLANTS = [
    ("qt", "play", "import PySide6.QtCore", "PySide6"),
    ("qt", "cli", "from PySide6 import QtWidgets", "PySide6"),
    ("qt", "modes", "import shiboken6", "shiboken6"),
    ("yaml", "records", "import yaml", "yaml"),
    ("sqlite", "ui", "import sqlite3", "sqlite3"),
    ("sqlite", "modes", "from sqlite3 import connect", "sqlite3"),
    ("platformdirs", "records", "import platformdirs", "platformdirs"),
    ("nacl", "ui", "from nacl.signing import VerifyKey", "nacl"),
    ("nacl", "scenario", "import nacl", "nacl"),
    ("fsrs", "ui", "from fsrs import Scheduler", "fsrs"),
    ("fsrs", "learning", "import fsrs", "fsrs"),
    (
        "stores",
        "ui",
        "from fraudtrainer.records.settings import SettingStore",
        "fraudtrainer.records",
    ),
    ("stores", "ui/pages", "import fraudtrainer.records.learners", "fraudtrainer.records"),
    ("network", "ui", "from urllib.request import urlopen", "urllib"),
    ("network", "records", "import http.client", "http"),
    ("network", "cli", "import socket", "socket"),
    ("network", "scenario", "import requests", "requests"),
]
# what must stay allowed, or the contract says more than it means
ALLOWED = [
    ("qt", "ui", "import PySide6.QtWidgets"),
    ("yaml", "scenario", "import yaml"),
    ("sqlite", "records", "import sqlite3"),
    ("stores", "modes", "import fraudtrainer.records.settings"),
]


def configured_contracts() -> set[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]}


def lint(folder: Path, contract: str | None = None) -> tuple[int, str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    command += ["--no-logo", "--no-cache"] + ([f"--contract={contract}"] if contract else [])
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the package in which every layer exists, so that each can be planted in."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(
        ROOT / "fraudtrainer",
        tmp_path / "fraudtrainer",
        ignore=shutil.ignore_patterns("__pycache__", "_data"),
    )
    for step in CHAIN[:-1]:
        for package in step:
            folder = tmp_path / "fraudtrainer" / package
            folder.mkdir(exist_ok=True)
            (folder / "__init__.py").touch()
    return tmp_path


def plant(tree: Path, package: str, name: str, line: str) -> str:
    target = tree / "fraudtrainer" / package
    if target.is_dir():
        (target / f"{name}.py").write_text(f"{line}\n", encoding="utf-8")
        return f"fraudtrainer.{package.replace('/', '.')}.{name}"
    with target.with_suffix(".py").open("a", encoding="utf-8") as module:
        module.write(f"\n{line}\n")
    return f"fraudtrainer.{package}"


def test_the_real_tree_keeps_every_contract() -> None:
    code, report = lint(ROOT)

    assert code == 0, report
    assert "0 broken" in report


def test_every_contract_has_a_plant() -> None:
    assert {plant[0] for plant in PLANTS} | {"layers", "cycles"} == configured_contracts()


@pytest.mark.parametrize("contract", sorted({plant[0] for plant in PLANTS}))
def test_a_forbidden_import_breaks_its_contract(tree: Path, contract: str) -> None:
    planted = [
        (plant(tree, package, f"planted_{number}", line), forbidden)
        for number, (name, package, line, forbidden) in enumerate(PLANTS)
        if name == contract
    ]
    for number, (name, package, line) in enumerate(ALLOWED):
        if name == contract:
            plant(tree, package, f"allowed_{number}", line)

    code, report = lint(tree, contract)

    assert code == 1, report
    for module, forbidden in planted:
        assert f"{module} -> {forbidden}" in report
    assert "allowed_" not in report


def test_an_upward_or_sideways_import_breaks_the_layers(tree: Path) -> None:
    planted = [
        (plant(tree, low, f"planted_up_{high}", f"import fraudtrainer.{high}"), high)
        for above, below in pairwise(CHAIN)
        for low in below
        for high in above
    ]
    planted += [
        (plant(tree, "records", "planted_aside", "import fraudtrainer.authoring"), "authoring"),
        (plant(tree, "errors", "", "import fraudtrainer.paths"), "paths"),
    ]

    code, report = lint(tree, "layers")

    assert code == 1, report
    for module, high in planted:
        assert re.search(rf"{re.escape(module)} -> fraudtrainer\.{high}\b", report), module


def test_a_package_that_is_not_on_the_map_breaks_the_layers(tree: Path) -> None:
    (tree / "fraudtrainer" / "toolbox").mkdir()
    (tree / "fraudtrainer" / "toolbox" / "__init__.py").touch()

    code, report = lint(tree, "layers")

    assert code == 1
    assert "toolbox" in report


def test_two_packages_that_need_each_other_break_the_cycle_rule(tree: Path) -> None:
    plant(tree, "play", "planted_there", "import fraudtrainer.scenario.planted_back")
    plant(tree, "scenario", "planted_back", "import fraudtrainer.play.planted_there")

    code, report = lint(tree, "cycles")

    assert code == 1, report
    assert ".scenario -> .play" in report or ".play -> .scenario" in report
