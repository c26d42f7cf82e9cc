"""The script of texts: whatever the log can name has words, in the language of the page."""

import json
from dataclasses import replace
from typing import Any

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.model.bank import Bank
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.scene import Scene
from leerklimaat.pages.do.items import bank_data
from leerklimaat.pages.mine.texts import TEXTS_SCRIPT, texts_script
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings

Written = dict[str, Any]
BANK = "bank:aan-tafel"


def written(base: KnowledgeBase, source: KnowledgeBase) -> Written:
    script = texts_script(Site(base, Settings()), source)[TEXTS_SCRIPT].decode()
    found: Written = json.loads(script.removeprefix("globalThis.leerklimaatTexts=")[:-2])
    return found


@pytest.fixture(scope="module")
def dutch(sample: Loaded) -> Written:
    return written(sample.source, sample.source)


@pytest.fixture(scope="module")
def english(sample: Loaded) -> Written:
    return written(sample.bases["en"], sample.source)


@pytest.mark.parametrize(
    ("item", "text", "parts", "values"),
    [
        ("eerste-stap", "Wat doe je eerst?", {"vragen": "Je vraagt zacht wat er is."}, {}),
        ("stilte", None, {"true": "Waar", "false": "Niet waar"}, {}),
        ("combineren", None, {"bord": None, "stem": None}, {"bord": None, "tafel-dekken": None}),
        ("volgorde", None, {"kijken": None, "vertellen": None}, {}),
        (
            "invullen",
            None,
            {"waarnemen": "1", "zintuig": "2"},
            {
                "waarnemen=kijk-je": None,
                "zintuig=zag": None,
                "zintuig=same": "eigen woorden, met dezelfde betekenis",
            },
        ),
        ("herschrijven", None, {"ziet-gedrag": None, "zonder-oordeel": None}, {}),
        ("beoordelen", None, {"brood-halen": None}, {"1": "werkt averechts", "4": "past goed"}),
        (
            "beste-slechtste",
            None,
            {"best": "Past het best", "worst": "Past het slechtst"},
            {"zakdoek": None},
        ),
    ],
)
def test_whatever_an_answer_names_has_words(
    dutch: Written, item: str, text: str | None, parts: Written, values: Written
) -> None:
    wording = dutch["texts"][f"{BANK}/{item}"]
    assert text is None or wording["text"] == text
    for wanted, found in ((parts, wording.get("parts", {})), (values, wording.get("values", {}))):
        for name, words in wanted.items():
            assert found[name] == words if words else found[name]
    assert wording.get("ordered", False) == (item == "volgorde")


def test_every_question_and_every_choice_is_there_with_its_hash(
    sample: Loaded, dutch: Written, english: Written
) -> None:
    base = sample.source
    for entry, _ in base.all(Bank):
        for item in bank_data(entry.ref, base)["items"]:
            for texts in (dutch["texts"], english["texts"]):
                assert texts[item["id"]]["hash"] == item["textHash"]
                assert set(item.get("options", ())) <= texts[item["id"]]["parts"].keys()
    for entry, scene in base.all(Scene):
        for node in scene.nodes:
            assert "hash" in dutch["texts"][f"{entry.ref}/{node.id}"]
            for choice in node.choices:
                assert dutch["texts"][f"{entry.ref}/{node.id}/{choice.id}"]["text"]
        for question in scene.debrief:
            assert dutch["texts"][f"{entry.ref}/{question.id}"]["text"]


def test_texts_are_in_the_language_of_the_page(dutch: Written, english: Written) -> None:
    way = "scene:bord-weg/tafel/vragen"
    assert dutch["texts"][way]["text"] == "Je vraagt zacht wat er is."
    assert english["texts"][way]["text"] == "You ask softly what is wrong."
    assert dutch["titles"]["scene:bord-weg"] == "Het bord weg"
    assert english["texts"].keys() == dutch["texts"].keys()


def test_it_tells_no_key_and_explains_nothing(sample: Loaded, dutch: Written) -> None:
    said = json.dumps(dutch, ensure_ascii=False)
    for _, bank in sample.source.all(Bank):
        for item in bank.items:
            assert item.explanation.strip() not in said
    assert "Zo merkt ze dat je haar zag" not in said
    assert '"key' not in said


def test_what_has_no_translation_says_its_language(sample: Loaded) -> None:
    name = f"{BANK}/eerste-stap"
    base = replace(sample.bases["en"], fallbacks=frozenset({name}))
    assert written(base, sample.source)["texts"][name]["lang"] == "nl"
