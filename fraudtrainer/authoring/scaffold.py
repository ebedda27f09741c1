"""A new situation for an author to write: sound from the start, every text a place to fill in.

What comes out is checked before it takes its place, so that a folder is there whole and sound or not
at all. What it is made from is `template`'s.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from fraudtrainer.authoring.rules.unwritten import UNWRITTEN
from fraudtrainer.authoring.soundness import check_folder
from fraudtrainer.authoring.template import KINDS, ROLES, Wishes, filled
from fraudtrainer.errors import UserError
from fraudtrainer.paths import bundled
from fraudtrainer.replacement import lay_down, replace_file
from fraudtrainer.scenario.diagnostic import nearest, question, with_hint
from fraudtrainer.scenario.folder import CARD
from fraudtrainer.scenario.reading.fact import load_facts
from fraudtrainer.scenario.vocabulary import AUDIENCES, TYPES, Term
from fraudtrainer.words import Words, joined, plain

MAX_ID, MAX_TITLE = 40, 40
SCHEMA_FOLDER = ".schema"

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_NO_FOLDER = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")  # Windows opens a device instead
_MADE_UP: Final = Wishes()


def new_situation(folder: Path, situation_id: str, wishes: Wishes = _MADE_UP) -> Path:
    """Make a situation folder.

    Args:
        folder: Where to make it; created where it is missing.
        situation_id: The situation's id and its folder's name: small letters, digits, hyphens.
        wishes: What the author said of it.

    Returns:
        The new folder, `folder / situation_id`.

    Raises:
        UserError: A word is not allowed, the folder is there already, or it cannot be written.
            Nothing was written.
    """
    _require_id(situation_id)
    wishes = _checked(wishes)
    target = folder / situation_id
    if os.path.lexists(target):
        raise UserError(
            Words(
                f"{target} 已经有了，没有改动它。",
                f"{target} is there already; it was left as it is.",
            ),
            hint=Words(
                "换一个 id，或用 --in 换一个文件夹。",
                "Choose another id, or another folder with --in.",
            ),
        )
    _make(target, wishes)
    return target


def _checked(wishes: Wishes) -> Wishes:
    """The wishes with every word looked at, and a type where none was given."""
    scam_type = wishes.scam_type or next(iter(TYPES))
    _require_word(scam_type, TYPES, Words("类型", "type"))
    _require_word(wishes.role, ROLES, Words("身份", "role"))
    _require_word(wishes.kind, KINDS, Words("形式", "kind"))
    for name in wishes.audience:
        _require_word(name, AUDIENCES, Words("适合的人", "audience"))
    return wishes._replace(
        scam_type=scam_type,
        title=_line(wishes.title, Words("标题", "title")),
        name=_line(wishes.name, Words("姓名", "name")),
        job=_line(wishes.job, Words("职务", "job")),
    )


def _require_id(name: str) -> None:
    if not _ID.fullmatch(name) or len(name) > MAX_ID or _NO_FOLDER.fullmatch(name):
        proper = re.sub(r"[^a-z0-9]+", "-", name.lower())
        proper = proper.lstrip("-0123456789")[:MAX_ID].rstrip("-")
        usable = proper != name and _ID.fullmatch(proper) and not _NO_FOLDER.fullmatch(proper)
        raise UserError(
            Words(f"“{name}”不能作情境的 id。", f"{name!r} cannot be the id of a situation."),
            hint=Words(
                "用小写字母开头，只用小写字母、数字和短横线，不超过 {0} 个，例如 {1}。",
                "Begin with a small letter, use only small letters, digits and hyphens, at most {0}, "
                "such as {1}.",
            ).fill(MAX_ID, proper if usable else "class-fee"),
        )
    if any(card.parent.name == name for card in bundled("scenarios").rglob(CARD)):
        raise UserError(
            Words(
                f"自带的情境里已经有“{name}”。", f"The program brings a situation {name!r} itself."
            ),
            hint=Words("换一个 id。", "Choose another id."),
        )


def _line(text: str, what: Words) -> str:
    """What was written in one line, without the spaces around it; nothing stays nothing."""
    if not text:
        return ""
    text = text.strip()
    if not text.isprintable() or not 0 < len(text) <= MAX_TITLE:
        raise UserError(
            Words("这个{0}不能用。", "This {0} cannot be used.").fill(what),
            hint=Words(
                f"写成一行，不超过 {MAX_TITLE} 个字，不带看不见的字符。",
                f"Write one line of at most {MAX_TITLE} characters, none of them invisible.",
            ),
        )
    if "{" in text or "}" in text:
        raise UserError(
            Words("{0}里先不要用花括号。", "Leave curly brackets out of the {0} for now.").fill(
                what
            ),
            hint=Words(
                "花括号留给变体，建好以后再加。", "They are for variants: add them once it is made."
            ),
        )
    return text


def _require_word(name: str, known: Mapping[str, Term], kind: Words) -> None:
    if name not in known:
        raise UserError(
            Words("{1}里没有“{0}”。", "There is no {1} “{0}”.").fill(name, kind),
            hint=question(nearest(name, known), tuple(known)),
        )


def _make(target: Path, wishes: Wishes) -> None:
    parent = target.parent
    schema = _schema_beside(target)
    try:
        with _removed_unless_done(parent) as done:
            parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=parent, prefix=f".{target.name}.") as place:
                made = Path(place) / target.name
                made.mkdir()
                way = schema or f"../{SCHEMA_FOLDER}"
                for name, text in filled(target.name, wishes, way).items():
                    lay_down(made / name, text.encode("utf-8"))
                _require_sound(made)
                if not schema:
                    _copy_schemas(parent / SCHEMA_FOLDER)
                made.rename(target)
            done.append(target)
    except OSError as fault:
        raise UserError(
            Words(f"写不进 {parent}。", f"Cannot write into {parent}."),
            kept=Words("什么也没有留下。", "Nothing was left behind."),
            hint=Words(
                "用 --in 换一个可以写的文件夹。", "Name a folder that can be written with --in."
            ),
            details=str(fault),
        ) from fault


@contextmanager
def _removed_unless_done(parent: Path) -> Iterator[list[Path]]:
    """Take back the folders that were made on the way, where what they were made for fails."""
    missing = [p for p in (parent / SCHEMA_FOLDER, parent, *parent.parents) if not p.exists()]
    done: list[Path] = []
    try:
        yield done
    finally:
        if not done:
            for made in missing:
                with suppress(OSError):
                    shutil.rmtree(made) if made.name == SCHEMA_FOLDER else made.rmdir()


def _schema_beside(target: Path) -> str:
    """The way from the new folder to the program's schemas in the same checkout, else empty."""
    assets = bundled("assets").resolve()
    if target.resolve().is_relative_to(assets.parent):
        way = os.path.relpath(assets / "schema", target.resolve())
        return Path(way).as_posix()
    return ""


def _copy_schemas(place: Path) -> None:
    """Put the schemas beside the situations: what names them stays right wherever both go."""
    place.mkdir(exist_ok=True)
    for schema in (bundled("assets") / "schema").glob("*.json"):
        replace_file(place / schema.name, schema.read_bytes())


def _require_sound(made: Path) -> None:
    """Only the author's words can make a template unsound: a title that tells too much."""
    facts = load_facts(bundled("seeds"))[0]
    found = [d for d in check_folder(made, facts) if d.severity == "error" and d.code != UNWRITTEN]
    if found:
        raise UserError(
            Words(
                "照这些写法，新情境通不过检查，没有建。",
                "Worded so, the new situation does not pass the check; it was not made.",
            ),
            hint=Words(
                "多半是标题：它不能看出真假，也不能有品牌和像真的号码。",
                "Most likely it is the title: it may not tell true from false, nor name a brand or a "
                "number that looks real.",
            ),
            details=joined(
                (
                    Words("{0} {1}", "{0} {1}").fill(d.code, with_hint(d.message, d.hint))
                    for d in found
                ),
                plain("\n"),
            ),
        )
