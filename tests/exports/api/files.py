"""What the files for other programs hold, for tests of them."""

import json
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator

from leerklimaat.exports.api import api_makers
from leerklimaat.model.addresses import API
from leerklimaat.pages.site import Site
from tests.exports.leaving import banks_of

Files = dict[str, bytes]
"""By their paths below `api/v1/`."""


def files_of(site: Site) -> Files:
    makers = api_makers(site, banks_of(site))
    return {path.removeprefix(API): make() for path, make in makers.items()}


def faults(files: Files) -> list[str]:
    """What the schema beside each file says of it; a field that it does not name is a fault too."""
    judges = {
        path: Draft202012Validator(closed(json.loads(made)))
        for path, made in files.items()
        if path.endswith(".schema.json")
    }
    found = []
    for path, made in files.items():
        data = json.loads(made)
        if path in judges or path.startswith(("openapi", "case/")):
            continue
        schema = data["$schema"].removeprefix("../" * path.count("/"))
        found += [f"{path}: {error.message}" for error in judges[schema].iter_errors(data)]
    return found


def closed(schema: Any) -> Any:
    """The same schema, that takes no field which it does not name."""
    match schema:
        case {"properties": dict(), "type": "object"}:
            return {key: closed(one) for key, one in schema.items()} | {
                "additionalProperties": False
            }
        case dict():
            return {key: closed(one) for key, one in schema.items()}
        case list():
            return [closed(one) for one in schema]
        case _:
            return schema


def every(data: Any, key: str) -> Iterator[Any]:
    """Whatever stands under a key, anywhere."""
    match data:
        case dict():
            if key in data:
                yield data[key]
            for one in data.values():
                yield from every(one, key)
        case list():
            for one in data:
                yield from every(one, key)
