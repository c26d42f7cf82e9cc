"""The OpenAPI document describes every file, and names only what is there."""

import re
from typing import Any

from tests.exports.api.files import Files, every


def test_it_has_what_the_specification_asks(data: dict[str, Any]) -> None:
    document = data["openapi.json"]
    assert re.fullmatch(r"3\.1\.\d+", document["openapi"])
    assert {"title", "version"} <= document["info"].keys()
    assert document["info"]["version"] == data["index.json"]["version"]
    operations = list(every(document, "operationId"))
    assert len(operations) == len(set(operations)) == len(document["paths"])
    for path, item in document["paths"].items():
        assert path.startswith("/")
        assert all(one["description"] for one in item["get"]["responses"].values())
        inside = set(re.findall(r"\{(\w+)\}", path))
        given = item.get("parameters", [])
        assert {one["name"] for one in given} == inside
        assert all(one["in"] == "path" and one["required"] is True for one in given)


def test_it_describes_every_file_and_no_other(data: dict[str, Any], files: Files) -> None:
    ways = [
        re.compile(re.escape(path[1:]).replace(r"\{bank\}", "[a-z0-9-]+"))
        for path in data["openapi.json"]["paths"]
    ]
    described = [path for path in files if "schema" not in path and path != "openapi.json"]
    for path in described:
        assert sum(bool(way.fullmatch(path)) for way in ways) == 1, path
    for way in ways:
        assert way.fullmatch("case/framework.json") or any(map(way.fullmatch, described))


def test_its_schemas_are_those_beside_the_files(data: dict[str, Any], files: Files) -> None:
    for path, item in data["openapi.json"]["paths"].items():
        (named,) = set(every(item, "$ref")) or {""}
        if path != "/case/framework.json":
            assert named in files
            example = next(
                one for name, one in data.items() if name.startswith(path[1:].partition("{")[0])
            )
            assert example["$schema"].endswith(named)
