"""Every page in both languages, as the gallery sees it: nothing clipped, foreign, unspoken or without a shape."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_the_gallery_finds_nothing_wrong_on_any_page() -> None:
    run = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "gallery.py"), "--check"],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert run.returncode == 0, run.stdout + run.stderr
