"""What the commands share: the library, its facts, and finding a situation by its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from fraudtrainer.errors import UserError
from fraudtrainer.paths import bundled, cache_dir, data_dir
from fraudtrainer.scenario.diagnostic import nearest, question
from fraudtrainer.scenario.folder import Scenario, read_scenario
from fraudtrainer.scenario.library import CARD_FILE, INDEX, CardEntry, Library, open_library
from fraudtrainer.scenario.own import own_folders
from fraudtrainer.scenario.packs.shelf import FOLDER, pack_folders
from fraudtrainer.scenario.reading.fact import FactLibrary, load_facts
from fraudtrainer.words import LANGUAGES, Words, joined, plain


def whole_library(data: Path | None) -> Library:
    """Index what comes with the program and what packs have brought, what is of one's own; the window shares the cache.

    Args:
        data: The folder of the user's data; None takes the platform's.
    """
    place = data_dir(data)
    folders = (bundled("scenarios"), *pack_folders(place / FOLDER), *own_folders(place))
    return open_library(folders, bundled("seeds"), cache_dir(data) / INDEX)


def library_of(folders: Sequence[Path], data: Path | None) -> Library:
    """Index the situations below any folders, or the whole library where none is named."""
    return open_library(folders, bundled("seeds"), None) if folders else whole_library(data)


def bundled_facts() -> FactLibrary:
    """The fact cards that come with the program; faulty ones are `check`'s business."""
    return load_facts(bundled("seeds"))[0]


def find_situation(name: str, data: Path | None) -> CardEntry:
    """Find a situation by its id, or by the path of its folder.

    Raises:
        UserError: There is none, or its files have errors.
    """
    library = whole_library(data)
    card = library.card(name)
    if card is not None:
        return card
    folder = _folder(name)
    if folder is not None:
        return _card_in(folder)
    broken = next((b for b in library.broken if b.folder.name == name), None)
    if broken is not None:
        raise _faulty(broken.problems)
    raise _unknown(name, library)


def read_card(card: CardEntry, facts: FactLibrary) -> Scenario:
    """Read a situation with all its tellings.

    Raises:
        UserError: Its files have errors by now.
    """
    scenario, diagnostics = read_scenario(card.folder, facts)
    if scenario is None:
        raise _faulty(d.words for d in diagnostics)
    return scenario


def _folder(name: str) -> Path | None:
    """The situation folder that a name is the path of, or None."""
    try:
        folder = Path(name).expanduser()
        if folder.name == CARD_FILE:
            folder = folder.parent
        return folder if (folder / CARD_FILE).is_file() else None
    except (OSError, RuntimeError):  # longer than any path may be; the home of nobody
        return None


def _card_in(folder: Path) -> CardEntry:
    library = open_library((folder,), bundled("seeds"), None)
    for card in library.cards:
        if card.folder == folder:
            return card
    raise _faulty(problem for one in library.broken for problem in one.problems)


def _faulty(problems: Iterable[Words]) -> UserError:
    return UserError(
        Words(
            "这个情境的文件有错误，暂时不能演练。",
            "This situation's files have errors, so it cannot be played.",
        ),
        hint=Words("改正后再试：", "Mend these and try again:"),
        details=joined(problems, plain("\n")),
    )


def _unknown(name: str, library: Library) -> UserError:
    by_title = {c.title.said(language): c.id for c in library.cards for language in LANGUAGES}
    near = nearest(name, [*(c.id for c in library.cards), *by_title])
    asked = question(None if near is None else by_title.get(near, near))
    return UserError(
        Words(f"没有叫“{name}”的情境。", f"No situation is called {name!r}."),
        hint=joined(
            (
                asked,
                Words(
                    "用 fraudtrainer list 可以看到全部情境。", "`fraudtrainer list` shows them all."
                ),
            ),
            Words("", " "),
        ),
    )
