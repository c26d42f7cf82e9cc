"""The JSON Schemas: valid, Dutch, in step with the model, and content with real content."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import BaseModel
from referencing import Registry, Resource

from leerklimaat import languages
from leerklimaat.authoring import docstrings
from leerklimaat.authoring.schemas import FOLDER, schema
from leerklimaat.content.folders import authored_files
from leerklimaat.model.kinds import WRITTEN_KINDS
from leerklimaat.model.shape import fields_of
from tests.projects import read_real
from tests.sampling import ROOT, SAMPLE

WORDS = read_real().source.ui
SCHEMAS = {path: json.loads(data) for path, data in schema(WORDS).items()}
UI = Resource.from_contents(SCHEMAS[f"{FOLDER}/ui.json"])
NAMED: Registry[Any] = Registry().with_resource("ui.json", UI)
"""What a schema names, an editor finds beside it."""


class Core(yaml.CSafeLoader):
    """YAML 1.2 as editors read it: `no` is a word, a date is a text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    characters = [*first, ""] if tag == "null" else list(first)
    Core.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), characters
    )


def read(text: str) -> Any:
    return _as_json(yaml.load(text, Loader=Core))  # noqa: S506 - a safe loader


def _as_json(value: Any) -> Any:
    match value:
        case dict():
            return {str(key): _as_json(inner) for key, inner in value.items()}
        case list():
            return [_as_json(inner) for inner in value]
        case _:
            return value


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(SCHEMAS[f"{FOLDER}/{name}.json"], registry=NAMED)


def wrong(name: str, text: str) -> list[str]:
    found = validator(name).iter_errors(read(text))
    return [f"{error.json_path}: {error.message}" for error in found]


def reachable() -> Iterator[type[BaseModel]]:
    seen: set[type[BaseModel]] = set()
    waiting = list(WRITTEN_KINDS.values())
    while waiting:
        cls = waiting.pop()
        if cls not in seen:
            seen.add(cls)
            yield cls
            waiting.extend(part for shape in fields_of(cls).values() for part in shape.parts)


def files() -> list[Path]:
    return [path for root in (ROOT, SAMPLE) for path in authored_files(root)]


def name_and_text(path: Path) -> tuple[str, str]:
    """Which schema a file has, and its YAML."""
    text = path.read_text("utf-8")
    language = languages.language_of_file(path.name)
    suffix = "" if language == languages.SOURCE else f".{language}"
    if path.suffix == ".md":
        return f"page{suffix}", text.split("---\n")[1]
    if path.name.partition(".")[0] == "ui":
        return f"ui{suffix}", text
    original = path.with_name(path.name.replace(f"{suffix}.yml", ".yml")) if suffix else path
    kind = re.search(r"^kind: (\S+)", original.read_text("utf-8"), re.MULTILINE)
    assert kind is not None, original
    return f"{kind.group(1)}{suffix}", text


@pytest.mark.parametrize("path", SCHEMAS)
def test_every_schema_is_a_schema(path: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[path])


def test_the_committed_schemas_are_those_of_the_model() -> None:
    """When this fails: run `leerklimaat schema`."""
    committed = {f"{FOLDER}/{path.name}": path.read_bytes() for path in (ROOT / FOLDER).iterdir()}
    assert committed == schema(WORDS)


@pytest.mark.parametrize("cls", list(reachable()), ids=lambda cls: cls.__name__)
def test_every_field_is_explained(cls: type[BaseModel]) -> None:
    assert docstrings.of_class(cls)
    assert [name for name in cls.model_fields if not docstrings.of_field(cls, name)] == []


def test_explanations_are_dutch() -> None:
    english = re.compile(r"\b(?:the|what|which|with|from|its)\b")
    said = [text for cls in reachable() for text in _said(cls)]
    assert [text for text in said if english.search(text)] == []


def _said(cls: type[BaseModel]) -> Iterator[str]:
    yield docstrings.of_class(cls)
    for name in cls.model_fields:
        yield docstrings.of_field(cls, name)


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_fits_its_schema(path: Path) -> None:
    name, text = name_and_text(path)
    assert wrong(name, text) == []


@pytest.mark.parametrize(
    "path",
    [path for path in files() if path.suffix == ".yml"],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_every_file_names_its_schema_on_line_1(path: Path) -> None:
    name, text = name_and_text(path)
    line = text.partition("\n")[0]
    assert line.startswith("# yaml-language-server: $schema=")
    named = (path.parent / line.partition("=")[2]).resolve()
    root = SAMPLE if path.is_relative_to(SAMPLE) else ROOT
    assert named == root / FOLDER / f"{name}.json"


TERM = "kind: terms\nid: x\ntitle: x\nsummary: x\nintroduction: x\nchanged: 2026-11-21\nterms: "


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("terms", TERM + "[]\ntitel: x"),
        ("terms", TERM + "[]\nreviewer: [a]"),
        ("terms", TERM + "none"),
        ("terms", TERM.replace("terms\n", "term\n", 1) + "[]"),
        ("terms", TERM.replace("id: x", "id: Een id") + "[]"),
        ("terms", TERM.replace("2026-11-21", "21 november") + "[]"),
        ("terms", TERM + "[{id: y}]"),
        ("terms.en", "terms: [{id: y}]"),
        ("terms.en", "terms: {y: {id: y}}"),
        ("terms.en", "changed: 2026-11-21"),
        ("bank.en", "items: {a: {options: {b: {text: c, rationale: d, rating: 4}}}}"),
        ("ui", "site: [b]"),
        ("ui", "site: {naam: b}"),
        ("ui", "quiz: {number: Vraag}"),
    ],
)
def test_a_mistake_shows_in_the_editor(name: str, text: str) -> None:
    assert wrong(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("terms", TERM + "[]"),
        ("terms", TERM.replace("title: x", "title: 2026") + "[]\nreviewer:"),
        ("terms", TERM.replace("id: x", "id: 404") + "[]\nauthor: no"),
        ("terms.en", "{}"),
        ("bank.en", "items: {a: {options: {b: {text: c}}}}"),
        ("ui", 'item: {rating: {r1: no, r2: 1}, gap: "Gat {number}"}'),
    ],
)
def test_what_check_accepts_is_accepted(name: str, text: str) -> None:
    assert wrong(name, text) == []


def test_a_question_is_judged_by_its_type_alone() -> None:
    item = "items: [{id: a, type: ordering, lures: []}]"
    said = wrong("bank", item)
    assert any("lures" in line for line in said)
    assert any("'order_reason' is a required" in line for line in said)
    assert not any("'options' is a required" in line for line in said)
