"""What v1 promised: a field may come, none goes and none becomes another kind of thing.

`promised.txt` has a line for each field that was ever in v1. A field that is new gets a line:
`UPDATE_PROMISED=1 pytest tests/exports/api/test_promised.py`. That adds, and never takes away.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from leerklimaat.content.load import Loaded
from tests.exports.api.files import files_of
from tests.exports.leaving import site_of

LIST = Path(__file__).with_name("promised.txt")


def fields(name: str, schema: dict[str, Any]) -> Iterator[str]:
    """Each field as a line: the record, its name, its kind, and whether it is always there."""
    for record, one in {name: schema, **schema.get("$defs", {})}.items():
        required = one.get("required", [])
        for field, value in one.get("properties", {}).items():
            said = "always" if field in required else "sometimes"
            yield f"{name} {record}.{field}: {kind_of(value)}, {said}"


def kind_of(value: dict[str, Any]) -> str:
    match value:
        case {"type": "array", "items": dict(inside)}:
            return f"list of {kind_of(inside)}"
        case {"$ref": str(ref)}:
            return ref.rpartition("/")[2]
        case {"oneOf": [*ways]}:
            return " or ".join(sorted(kind_of(one) for one in ways))
        case _:
            return str(value.get("const") or value["type"])


def test_what_was_promised_is_still_there(sample: Loaded) -> None:
    files = files_of(site_of(sample))
    now = {
        line
        for path, made in files.items()
        if path.endswith(".schema.json")
        for line in fields(path.partition(".")[0], json.loads(made))
    }
    known = set(LIST.read_text("utf-8").splitlines()) if LIST.exists() else set()
    if os.environ.get("UPDATE_PROMISED"):
        LIST.write_text("".join(f"{line}\n" for line in sorted(known | now)), "utf-8")
        known |= now
    assert known - now == set(), "v1 promised this; it stays, or it becomes v2"
    assert now - known == set(), "new in v1: let promised.txt know"


def test_every_field_says_what_it_means(sample: Loaded) -> None:
    silent = [
        f"{path} {record}.{field}"
        for path, made in files_of(site_of(sample)).items()
        if path.endswith(".schema.json")
        for record, one in {"": json.loads(made), **json.loads(made).get("$defs", {})}.items()
        for field, value in one.get("properties", {}).items()
        if "description" not in value
    ]
    assert silent == []
