"""Printing JSON so that any reader understands it."""

from __future__ import annotations

import json
import sys
from typing import Any


def print_json(value: Any) -> None:  # noqa: ANN401 - any JSON tree
    """Print a value as indented JSON; plain ASCII where standard output is not UTF-8."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    unicode_safe = encoding.lower().replace("-", "").startswith("utf8")
    print(json.dumps(value, ensure_ascii=not unicode_safe, indent=2))
