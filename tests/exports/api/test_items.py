"""Items for other programs keep every answer, what it earns and what is said of it."""

import json
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from lxml import html

from leerklimaat.content.load import Loaded
from leerklimaat.exports.api.items import items_file
from leerklimaat.exports.api.promised import maker_of, written
from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import Arrange, Fill, Match, Part, Pick, PickMany, Write
from leerklimaat.model.items import Item
from leerklimaat.prose import told
from tests.exports.api.files import every
from tests.exports.hostile import HOSTILE
from tests.exports.leaving import banks_of, site_of, with_items

KINDS = {
    Pick: "pick",
    PickMany: "pick-many",
    Match: "match",
    Arrange: "arrange",
    Fill: "fill",
    Write: "write",
}


def items_of(bank: Exported) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        written(items_file(maker_of(bank.site), "items.schema.json", bank))
    )["items"]
    return found


def keeps(part: Part, made: dict[str, Any]) -> bool:
    """True if a part says the same as ours of what is right, and what it is worth."""
    if (made["id"], made["kind"]) != (part.id, KINDS[type(part)]):
        return False
    match part:
        case Pick():
            points = {
                name: Fraction(each).limit_denominator(99) for name, each in made["points"].items()
            }
            return points == dict(part.points) and list(part.keys) == made["keys"]
        case PickMany():
            return list(part.keys) == made["keys"] and len(part.choices) == len(made["choices"])
        case Match():
            premises = {str(one["id"]) for one in made["premises"]}
            responses = {str(one["id"]) for one in made["responses"]}
            return {one.id for one in part.premises} == premises and premises < responses
        case Arrange():
            return bool([list(group) for group in part.order] == made["order"])
        case Fill():
            spelt = [one["spellings"] for one in made["foreseen"]]
            return list(part.right) == made["right"] and spelt == [
                list(ways) for _, ways in part.foreseen
            ]
        case Write():
            return [one.id for one in part.models] == [one["id"] for one in made["models"]]


def test_every_part_keeps_its_answers_and_scores(content: Loaded, language: str) -> None:
    for bank in banks_of(site_of(content, language)):
        for posed, item in zip(bank.items, items_of(bank), strict=True):
            assert item["name"] == posed.unit
            assert item["worth"] == posed.worth
            assert all(map(keeps, posed.parts, item["parts"])), posed.unit
            assert len(item["explanation_html"]) == len(posed.says)


def test_gaps_stand_in_the_text(content: Loaded) -> None:
    gaps = 0
    for bank in banks_of(site_of(content)):
        for item in items_of(bank):
            for part in item["parts"]:
                if part["kind"] == "fill" or part.get("gap"):
                    gaps += 1
                    assert f"[[{part['id']}]]" in item["text_html"]
    assert gaps


@given(HOSTILE)
@settings(max_examples=30, deadline=None)
def test_hostile_texts_stay_text(item: Item) -> None:
    bank = with_items(item)
    (posed,) = bank.items
    (made,) = items_of(bank)
    assert made["stem"] == told(item.stem)
    assert all(map(keeps, posed.parts, made["parts"]))
    said = [*made["explanation_html"], *filter(None, [made.get("situation_html")])]
    for text in said:
        inside = html.fragment_fromstring(text, create_parent="div")
        assert {one.tag for one in inside.iter()} <= {"div", *TAGS}
    explained = html.fragment_fromstring(made["explanation_html"][0], create_parent="div")
    assert " ".join(explained.text_content().split()) == " ".join(told(item.explanation).split())


TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "br"}


def test_real_texts_have_only_the_elements_that_are_promised(real: Loaded, language: str) -> None:
    seen: set[str] = set()
    for bank in banks_of(site_of(real, language)):
        for texts in every(items_of(bank), "explanation_html"):
            for text in texts:
                seen |= {
                    one.tag for one in html.fragment_fromstring(text, create_parent="div").iter()
                }
    assert seen <= {"div", *TAGS}
