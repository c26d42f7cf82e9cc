"""Items as scripts see them: the same in every language, and every id has its mark in the form."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from leerklimaat.content.load import Loaded, load
from leerklimaat.content.units import unit_texts
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import Item
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.pages.do.bank_scripts import scripts_of
from leerklimaat.pages.do.items import bank_data, key_hash
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings
from tests.items import ITEMS, bank_of

BANK = "quizzes/aan-tafel.yml"
NAME = "bank:aan-tafel"


@pytest.fixture(scope="module")
def base(sample: Loaded) -> KnowledgeBase:
    return sample.source


@pytest.fixture(scope="module")
def site(base: KnowledgeBase) -> Site:
    return Site(base, Settings())


def changed(root: Path, old: str, new: str) -> dict[str, dict[str, object]]:
    """The items of the sample's bank after an edit, by id."""
    text = (root / BANK).read_text("utf-8")
    assert text.count(old) == 1
    (root / BANK).write_text(text.replace(old, new), "utf-8")
    return by_id(load(root).source)


def by_id(base: KnowledgeBase) -> dict[str, dict[str, object]]:
    return {str(item["id"]): item for item in bank_data(NAME, base)["items"]}


def differing(one: dict[str, dict[str, object]], other: dict[str, dict[str, object]]) -> set[str]:
    """Which fields of which items differ, as `item field`."""
    return {
        f"{name.partition('/')[2]} {field}"
        for name, item in one.items()
        for field in item
        if item[field] != other[name][field]
    }


def test_hashes_are_those_of_the_units(base: KnowledgeBase) -> None:
    hashes = unit_texts(base.entries.values())
    assert {name: item["textHash"] for name, item in by_id(base).items()} == {
        name: hashes[name] for name in by_id(base)
    }


def test_another_text_is_another_text_hash_only(base: KnowledgeBase, sample_root: Path) -> None:
    after = changed(sample_root, "Wat doe je eerst?", "Wat doe je als eerste?")
    assert differing(by_id(base), after) == {"eerste-stap textHash"}


def test_another_key_is_another_key_hash(base: KnowledgeBase, sample_root: Path) -> None:
    after = changed(sample_root, "key: vragen", "key: melden")
    assert differing(by_id(base), after) == {"eerste-stap keyHash", "eerste-stap keys"}


def test_another_order_of_writing_is_the_same_key(base: KnowledgeBase) -> None:
    [bank] = [bank for _, bank in base.all(Bank)]
    item = next(item for item in bank.items if item.type == "multiple-response")
    turned = item.model_copy(
        update={"options": item.options[::-1], "keys": item.keys[::-1]},
    )
    assert key_hash(turned) == key_hash(item)


def test_nothing_in_the_json_is_a_text(base: KnowledgeBase) -> None:
    """Names of ids, numbers and hashes: a text on a page stands there once, in its form."""
    words = re.findall(r'"([^"]*)"', str(embedded(bank_data(NAME, base))))
    assert [word for word in words if not re.fullmatch(r"[a-zA-Z0-9:/-]*", word)] == []


def test_what_is_embedded_ends_no_script() -> None:
    value = {"a": "</script><!-- <script> & \u2028\u2029", "b": ["é", None, 0.25]}
    text = str(embedded(value))
    assert json.loads(text) == value
    assert not set("<\u2028\u2029") & set(text)


@given(ITEMS)
@settings(max_examples=60, derandomize=True, deadline=None)
def test_every_part_has_its_mark_in_the_form(site: Site, item: Item) -> None:
    """The client finds options, steps, gaps and explanations by these, never by place or text."""
    bank = bank_of([item])
    entry = Entry("bank:proef", bank, "quizzes/proef.yml", "quizzen/proef")
    known = KnowledgeBase("nl", site.base.entries | {entry.ref: entry}, site.base.ui)
    script = scripts_of(Site(known, Settings()), known)["assets/banks/proef.js"].decode()
    [data] = json.loads(script.partition("push(")[2].removesuffix(");\n"))["items"]
    form = data["html"]
    assert form.startswith(
        f'<form class="lk-form lk-item" autocomplete="off" data-item="{data["id"]}">'
    )
    assert marks(form) == {name: ids for name, ids in expected(data).items() if ids}


def marks(form: str) -> dict[str, list[str]]:
    """Per mark the ids it has in a form, sorted."""
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r' data-([a-z]+)="([a-z0-9-]+)"', form):
        found.setdefault(name, []).append(value)
    return {name: sorted(values) for name, values in found.items() if name not in ("part", "model")}


def expected(data: dict[str, object]) -> dict[str, list[str]]:
    """The same, from the JSON."""
    match data:
        case {"type": "single-choice" | "multiple-response", "options": list(ids)}:
            return {"option": ids, "letter": sorted(ids * 2), "for": ids}
        case {"type": "true-false"}:
            return {"option": ["false", "true"], "for": ["false", "true"]}
        case {"type": "matching", "responses": list(ids)}:
            return {"response": sorted(ids), "letter": sorted(ids), "for": sorted(ids)}
        case {"type": "ordering", "groups": list(groups)}:
            ids = [step for group in groups for step in group]
            return {"step": ids, "letter": sorted(ids * 2), "for": ids}
        case {"type": "cloze", "gaps": [{"id": gap, "entry": "choose", "answers": list(ids)}]}:
            return {"gap": [gap], "option": ids, "letter": sorted(ids * 2), "for": ids}
        case {"type": "cloze", "gaps": [{"id": gap, "answers": list(ids)}]}:
            return {"gap": [gap], "for": ids}
        case {"type": "short-answer", "criteria": list(ids)}:
            return {"criterion": ids}
        case {"type": "situational-judgement", "ratings": dict(ratings)}:
            ids = list(ratings)
            return {"option": ids, "letter": sorted(ids * 2), "for": ids}
    raise AssertionError(data)
