"""The form of every record holds the record, whole: nothing it has is without a field."""

from collections.abc import Mapping
from typing import Any

import pytest

from leerklimaat import languages
from leerklimaat.authoring.desk.forms import filled_in, form_of, translation_of
from leerklimaat.authoring.desk.written import values
from leerklimaat.authoring.schemas import of_kind, of_translation
from leerklimaat.content.load import Loaded
from leerklimaat.model.kinds import WRITTEN_KINDS

NO_FORM = ("page",)


def fields(
    schema: Mapping[str, Any], value: Any, defs: Mapping[str, Any], path: str = ""
) -> list[str]:
    """The paths of a value for which its form has no field of that kind."""
    match schema, value:
        case {"$ref": str(ref)}, _:
            return fields(defs[ref.rpartition("/")[2]], value, defs, path)
        case {"oneOf": list(branches)}, _:
            tries = [fields(branch, value, defs, path) for branch in branches]
            return [] if [] in tries else [path]
        case {"type": "object", "properties": known}, dict():
            return [
                lost
                for key, below in value.items()
                for lost in (
                    fields(known[key], below, defs, f"{path}/{key}")
                    if key in known
                    else [f"{path}/{key}"]
                )
            ]
        case {"type": "array", "items": items}, list():
            return [
                lost
                for at, one in enumerate(value)
                for lost in fields(items, one, defs, f"{path}/{at}")
            ]
        case {"enum": list(words)}, _:
            return [] if value in words else [path]
        case {"type": "string"}, str() | None:
            return []
        case {"type": "integer" | "number"}, int() | float():
            return []
        case {"type": "boolean"}, bool():
            return []
        case _:
            return [path]


def test_every_record_of_the_sample_fits_its_form(sample: Loaded) -> None:
    seen = set()
    for file, kind in sample.kinds.items():
        if kind in NO_FORM or file not in sample.texts:
            continue
        form = form_of(of_kind(kind))
        value = filled_in(form, values(sample.texts[file]))
        assert fields(form, value, form["definitions"]) == [], file
        seen.add(kind)
    assert seen >= {"scene", "lesson", "bank", "terms", "curriculum", "competence"}


@pytest.mark.parametrize("kind", sorted(set(WRITTEN_KINDS) - set(NO_FORM)))
def test_a_form_has_one_type_per_field_and_demands_what_the_schema_demands(kind: str) -> None:
    schema = of_kind(kind)
    form = form_of(schema)
    assert set(form["required"]) == set(schema["required"])
    empty = filled_in(form, {})
    assert set(empty) == set(form["required"])
    assert fields(form, empty, form["definitions"]) == []


def test_a_part_is_told_by_its_type_even_when_it_is_not_finished() -> None:
    form = form_of(of_kind("bank"))
    item = filled_in(form, {"items": [{"type": "ordering", "id": "een"}]})["items"][0]
    assert item["type"] == "ordering"
    assert item["steps"] == []
    assert "options" not in item


def test_a_reference_offers_names() -> None:
    form = form_of(of_kind("bank"))
    assert form["properties"]["lesson"]["options"]["inputAttributes"] == {"list": "ids-lesson"}


def test_a_translation_has_a_field_for_every_text_with_the_dutch_above_it(sample: Loaded) -> None:
    file = "docs/scenes/bord-weg.yml"
    schema = of_translation("scene")
    assert schema is not None
    form = translation_of(schema, values(sample.texts[file]))
    dutch = values(sample.texts[file])
    assert form["properties"]["title"]["description"] == dutch["title"]
    assert "number" not in form["properties"]
    nodes = form["properties"]["nodes"]["properties"]
    assert list(nodes) == [node["id"] for node in dutch["nodes"]]


def test_every_translation_of_the_sample_fits_its_form(sample: Loaded) -> None:
    count = 0
    for file, kind in sample.kinds.items():
        schema = of_translation(kind) if kind not in NO_FORM else None
        for language in languages.TRANSLATIONS:
            target = languages.sidecar(file, language)
            if schema is None or target not in sample.texts:
                continue
            form = translation_of(schema, values(sample.texts[file]))
            value = filled_in(form, values(sample.texts[target]))
            assert fields(form, value, {}) == [], target
            count += 1
    assert count > 20
