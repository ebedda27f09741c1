"""The real window for `accessibility.py`: one situation that rings, records in a scratch folder.

Usage: ``accessibility_window.py FOLDER``; shows the window on the display there is, until it is closed.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from fraudtrainer.ui.app import make_app, open_window  # noqa: E402 - found by the path set above

STORY = ROOT / "tests" / "fixtures" / "crowded"


def main(folder: Path) -> int:
    """Show the window until it is closed."""
    app = make_app(sys.argv[:1])
    window = open_window(app, folder, scenarios=[STORY], draw_seed=lambda: 1, bundled_font=True)
    if window is None:
        return 1
    window.workplace.preferences.choose("language", "zh")
    window.workplace.preferences.choose("pace", "fast")
    window.workplace.shelf.settle()
    window.show()
    code = app.exec()
    window.workplace.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
