"""`fraudtrainer schema`: the JSON Schema of scenario files, so that editors complete and check."""

from __future__ import annotations

import argparse
import json

from fraudtrainer.cli.parser import Parser, UsageError
from fraudtrainer.cli.printing import print_json
from fraudtrainer.cli.voice import Voice
from fraudtrainer.cli.writing import write_file
from fraudtrainer.scenario.schema import SCHEMAS, SchemaName, schema
from fraudtrainer.words import Language, Words, plain


def declare(parser: Parser) -> None:
    """Add what can be typed behind the command's name."""
    parser.option(
        "name", zh="哪一种文件；配合 --out 可以不写", en="kind of file; with --out, all by default",
        nargs="?", choices=SCHEMAS,
    )  # fmt: skip
    parser.place("--out", "DIR", "写进这个文件夹", "write into this folder")


def run(options: argparse.Namespace, voice: Voice) -> int:
    """Print one schema, or write one or all of them into a folder.

    Raises:
        UserError: Neither a name nor a folder was given, or the folder cannot be written.
    """
    if options.out is None:
        if options.name is None:
            raise UsageError(
                Words("还缺少：要哪一种文件。", "Which kind of file?"),
                hint=plain(f"fraudtrainer schema {{{','.join(SCHEMAS)}}} [--out DIR]"),
            )
        print_json(schema(options.name, voice.language))
        return 0
    names: tuple[SchemaName, ...] = SCHEMAS if options.name is None else (options.name,)
    for name in names:
        path = options.out / f"{name}.schema.json"
        write_file(path, schema_text(name, voice.language).encode())
        print(path)
    return 0


def schema_text(name: SchemaName, language: Language = "zh") -> str:
    """The schema as it is kept in a file."""
    return json.dumps(schema(name, language), ensure_ascii=False, indent=2) + "\n"
