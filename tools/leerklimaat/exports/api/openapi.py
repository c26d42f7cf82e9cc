"""The files for other programs as an OpenAPI document: what to ask for, and what comes.

From: which files exports/api writes. To: the same, as `openapi.json`. Source: OpenAPI 3.1.
Never: a schema of its own; it names those that stand beside the files.
"""

from collections.abc import Mapping
from typing import Any

from leerklimaat.exports.api.files import LICENCE_NAME, json_of
from leerklimaat.exports.api.index import VERSION
from leerklimaat.exports.markup import root_of
from leerklimaat.exports.package import LICENCE
from leerklimaat.model.addresses import API
from leerklimaat.pages.site import Site

_ID = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_NOT_THERE = {"404": {"description": "There is no such file."}}


def openapi(site: Site, schemas: Mapping[str, str], about: Mapping[str, str]) -> bytes:
    """The document. `schemas`: by the path of a file, where `{bank}` stands for a part that
    differs, the name of its schema, or "". `about`: by that path, what is in it.
    """
    root = root_of(site)
    return json_of(
        {
            "openapi": "3.1.0",
            "info": {
                "title": f"{site.ui['site.name']} API",
                "version": VERSION,
                "summary": "Files of JSON. There is no key, no limit and nothing to send.",
                "description": (
                    "Within v1 fields and files may come. None goes, and none changes its name or "
                    "its meaning: ignore what you do not know. Ids never change. Every question "
                    "has its key in it: it is for practice, and never for an exam."
                ),
                "license": {"name": LICENCE_NAME, "url": LICENCE},
            },
            "servers": [{"url": f"{root}{API}" if root else "./"}],
            "paths": {f"/{path}": _path(path, schemas[path], about[path]) for path in schemas},
        }
    )


def _path(path: str, schema: str, about: str) -> dict[str, Any]:
    name = path.removesuffix(".json").replace("/{bank}", "").replace("/", "-")
    body: dict[str, Any] = {"schema": {"$ref": schema}} if schema else {}
    item: dict[str, Any] = {
        "get": {
            "operationId": f"get-{name}",
            "summary": about,
            "responses": {
                "200": {"description": about, "content": {"application/json": body}},
                **(_NOT_THERE if "{" in path else {}),
            },
        }
    }
    if "{bank}" in path:
        bank = {"name": "bank", "in": "path", "required": True, "schema": _ID}
        item["parameters"] = [bank | {"description": "The id of a bank, as in `banks.json`."}]
    return item
