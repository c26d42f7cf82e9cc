"""Packages of QTI: whole, the same in both versions, and nothing in them but what we wrote.

That answers earn what they should is tried in tests/e2e/test_qti_player.py.
"""

import io
import os
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree
from qti_convert import upgrade_package_files, upgrade_qti2_to_qti3
from qti_convert.names import QTI2_ELEMENT_NAMES

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.markup import Element
from leerklimaat.exports.package import LICENCE, Exported
from leerklimaat.exports.qti import LOM, written
from leerklimaat.exports.qti3 import QTI3, qti3
from leerklimaat.exports.qti21 import QTI21, qti21, qti21_kept
from leerklimaat.exports.qti_item import item_of, kept_in_qti
from leerklimaat.exports.qti_package import MANIFEST, README, TEST
from leerklimaat.exports.qti_texts import Texts
from leerklimaat.model.items import Item, SingleChoice
from leerklimaat.model.leaving import Fidelity
from leerklimaat.tree import Tree
from tests.exports.hostile import HOSTILE
from tests.exports.leaving import ADDRESS, banks_of, site_of, with_items
from tests.exports.tries import authored, words_of
from tests.pages.test_golden import differences
from tests.sampling import RENEW

GOLDEN = Path(__file__).parent / "golden"
FORMATS = pytest.mark.parametrize("write", [qti21, qti3])
LANGUAGES = pytest.mark.parametrize("language", languages.WHOLE)
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
HTML = {
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "a",
    "blockquote",
    "aside",
    "details",
    "summary",
}
HINTS = {"aside", "infoControl", "qti-info-control"}
SCALES = {"orientation", "class"}
BLOCKS = HTML - {"strong", "em", "a"}
Write = Callable[[Exported], bytes]


def unpacked(package: bytes) -> Tree:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def found(data: bytes, path: str) -> list[Element]:
    """Elements by the names of QTI 2.1, whatever the version: `item/value`."""
    steps = path.split("/")
    kebab = [re.sub(r"[A-Z]", lambda sign: f"-{sign[0].lower()}", step) for step in steps]
    either = [
        f"*[local-name()='{step}' or local-name()='qti-{new}']"
        for step, new in zip(steps, kebab, strict=True)
    ]
    elements = etree.fromstring(data).xpath("//" + "/".join(either))
    assert isinstance(elements, list)
    return [one for one in elements if isinstance(one, etree._Element)]


def test_a_package_is_as_it_was(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample, address=ADDRESS))
    tree = {
        f"{write.__name__}/{path}": _readable(data) if path.endswith(".xml") else data
        for write in (qti21, qti3)
        for path, data in unpacked(write(bank)).items()
    }
    if os.environ.get("UPDATE_GOLDEN"):
        for path, data in tree.items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_bytes(data)
    files = [path for name in ("qti21", "qti3") for path in (GOLDEN / name).rglob("*")]
    known = {one.relative_to(GOLDEN).as_posix(): one.read_bytes() for one in files if one.is_file()}
    if said := list(differences(known, tree)):
        pytest.fail("\n".join([*said, "", f"Is this meant? {RENEW}"]), pytrace=False)


def _readable(data: bytes) -> bytes:
    return etree.tostring(etree.fromstring(data), pretty_print=True, encoding="UTF-8")


@FORMATS
@LANGUAGES
def test_a_package_names_all_that_is_in_it(sample: Loaded, language: str, write: Write) -> None:
    for bank in banks_of(site_of(sample, language)):
        tree = unpacked(write(bank))
        resources = found(tree[MANIFEST], "resource")
        files = [file.get("href") for file in found(tree[MANIFEST], "resource/file")]
        assert sorted(map(str, files)) == sorted(set(tree) - {MANIFEST})
        names = {str(one.get("href")): one.get("identifier") for one in resources}
        assert [one.get("identifier") for one in found(tree[TEST], "assessmentTest")] == [
            names[TEST]
        ]
        refs = found(tree[TEST], "assessmentItemRef")
        assert [one.get("href") for one in refs] == [f"items/{item.id}.xml" for item in bank.items]
        for one in refs:
            path = str(one.get("href"))
            (item,) = found(tree[path], "assessmentItem")
            assert one.get("identifier") == item.get("identifier") == names[path]
        needed = [one.get("identifierref") for one in found(tree[MANIFEST], "dependency")]
        assert needed == [one.get("identifier") for one in refs]
        assert len(tree[README].decode().splitlines()) > 5


@FORMATS
def test_a_set_stays_together_and_other_items_stand_alone(sample: Loaded, write: Write) -> None:
    (bank,) = banks_of(site_of(sample))
    test = unpacked(write(bank))[TEST]
    together = [
        [str(one.get("identifier")).rpartition(".")[2] for one in section]
        for section in found(test, "assessmentSection/assessmentSection")
    ]
    assert together == [list(contrast.members) for contrast in bank.bank.sets]


@FORMATS
@LANGUAGES
def test_names_are_names_and_no_two_choices_have_the_same(
    sample: Loaded, language: str, write: Write
) -> None:
    for bank in banks_of(site_of(sample, language)):
        for path, data in unpacked(write(bank)).items():
            if path.startswith("items/"):
                choices = [
                    str(one.get("identifier"))
                    for kind in ("simpleChoice", "simpleAssociableChoice", "inlineChoice")
                    for one in found(data, kind)
                ]
                assert len(choices) == len(set(choices))
                assert all(map(NAME.fullmatch, choices))


def test_names_follow_from_ids_alone_and_a_translation_has_its_own(sample: Loaded) -> None:
    names = {}
    for language in languages.WHOLE:
        (bank,) = banks_of(site_of(sample, language))
        manifest = unpacked(qti21(bank))[MANIFEST]
        names[language] = [str(one.get("identifier")) for one in found(manifest, "resource")]
    dutch = [f"aan-tafel.{posed.id}" for posed in bank.items]
    assert names["nl"] == ["aan-tafel", *dutch]
    assert names["en"] == ["aan-tafel.en", *(f"{name}.en" for name in dutch)]


def test_an_id_that_begins_with_a_figure_becomes_a_name() -> None:
    one = {"text": "Je belt.", "rationale": "Dat kan."}
    ids = ("112-bellen", "later", "niet")
    options = [{"id": name, **one} for name in ids]
    fields = {**_ABOUT, "type": "single-choice", "options": options, "key": ids[0]}
    bank = with_items(SingleChoice.model_validate(fields))
    item = unpacked(qti21(bank))["items/3-dagen.xml"]
    assert [choice.get("identifier") for choice in found(item, "simpleChoice")] == [
        "_112-bellen",
        "later",
        "niet",
    ]
    assert [value.text for value in found(item, "correctResponse/value")] == ["_112-bellen"]
    assert found(item, "assessmentItem")[0].get("identifier") == "proef.3-dagen"


_ABOUT = {
    "id": "3-dagen",
    "stem": "Wat doe je?",
    "explanation": "Zo.",
    "repairs": "aan-tafel/kijken",
    "objective": "aan-tafel/kiezen",
    "competence": "maaltijd-dragen",
    "bloom": "apply",
    "miller": "knows",
    "difficulty": "easy",
    "changed": "2026-11-21",
    "basis": "redactie",
}


def test_what_a_converter_makes_of_a_real_item_of_2_1_is_our_3_0(real: Loaded) -> None:
    items = 0
    for bank in banks_of(site_of(real)):
        ours, theirs = unpacked(qti3(bank)), unpacked(qti21(bank))
        for posed in bank.items:
            path = f"items/{posed.id}.xml"
            assert _alike(ours[path]) == _alike(upgrade_qti2_to_qti3(theirs[path])), posed.unit
        items += len(bank.items)
    assert items > 300


@LANGUAGES
def test_what_a_converter_makes_of_2_1_is_our_3_0(sample: Loaded, language: str) -> None:
    for bank in banks_of(site_of(sample, language, ADDRESS)):
        ours = unpacked(qti3(bank))
        theirs = upgrade_package_files(unpacked(qti21(bank)), item_transforms=[]).files
        assert sorted(theirs) == sorted({**ours})
        for path in ours:
            if path.startswith("items/") or path == TEST:
                assert _alike(ours[path]) == _alike(theirs[path])
        kinds = [_kinds(tree[MANIFEST]) for tree in (ours, theirs)]
        assert kinds[0] == kinds[1]
        said = [_said_of(tree[MANIFEST]) for tree in (ours, theirs)]
        assert said[0] == said[1]


def _alike(data: bytes | str) -> list[str]:
    """What stands in a document, but for what versions do differently: hints, and scales."""
    root = etree.fromstring(data.encode() if isinstance(data, str) else data)
    for hint in [one for one in root.iter() if etree.QName(one).localname in HINTS]:
        parent = hint.getparent()
        assert parent is not None
        parent.remove(hint)
    return [
        f"{one.tag} {[pair for pair in sorted(one.items()) if pair[0] not in SCALES]} "
        f"{one.text} {one.tail}"
        for one in root.iter()
    ]


def _kinds(manifest: bytes | str) -> list[tuple[str | None, ...]]:
    data = manifest.encode() if isinstance(manifest, str) else manifest
    return [(one.get("type"), one.get("href")) for one in found(data, "resource")]


def _said_of(manifest: bytes | str) -> list[str]:
    data = manifest.encode() if isinstance(manifest, str) else manifest
    metadata = found(data, "metadata")
    return ["|".join(map(str, one.itertext())) for one in metadata if "3.0.0" not in one.itertext()]


@given(HOSTILE)
@settings(deadline=None, max_examples=60)
def test_strange_texts_stay_text_and_none_is_lost(item: Item) -> None:
    bank = with_items(item)
    (posed,) = bank.items
    for dialect in (QTI21, QTI3):
        root = etree.fromstring(written(item_of(Texts(dialect, bank), posed)))
        tags = {etree.QName(one).localname for one in root.iter()}
        ours = {tag for tag in tags if tag in HTML or tag.startswith("qti-")}
        assert tags - ours <= (set() if dialect is QTI3 else QTI2_ELEMENT_NAMES | {"infoControl"})
        for block in root.iter(*(f"{{*}}{tag}" for tag in BLOCKS)):
            block.tail = f"{block.tail or ''} "
        whole = " ".join("".join(map(str, root.itertext())).split())
        pieces = re.split(r"\[\[[a-z0-9-]+\]\]", words_of(bank.marked, posed.text))
        said = [*authored(bank.marked, posed), *map(str.strip, pieces)]
        assert [text for text in said if text not in whole] == []


def test_what_is_lost_is_what_a_learner_judges(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    lost = {posed.type: kept_in_qti(posed).why for posed in bank.items if kept_in_qti(posed).why}
    assert lost == {"cloze": ("typed",), "short-answer": ("criteria",)}
    assert all(kept_in_qti(one).fidelity is not Fidelity.LEFT_OUT for one in bank.items)


def test_canvas_takes_what_has_one_interaction(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    tree = unpacked(qti21(bank))
    for posed in bank.items:
        root = etree.fromstring(tree[f"items/{posed.id}.xml"])
        asked = [one for one in root.iter() if etree.QName(one).localname.endswith("Interaction")]
        assert (qti21_kept(posed).refused == ("canvas",)) == (len(asked) > 1), posed.id
        assert kept_in_qti(posed).refused == ()
    refused = {posed.type for posed in bank.items if qti21_kept(posed).refused}
    assert "situational-judgement" in refused
    assert "single-choice" not in refused
    assert bank.words("refused.canvas.why") in tree[README].decode()


@FORMATS
def test_a_hint_is_there_for_who_asks_for_it(sample: Loaded, write: Write) -> None:
    (bank,) = banks_of(site_of(sample))
    tree = unpacked(write(bank))
    for posed in bank.items:
        root = etree.fromstring(tree[f"items/{posed.id}.xml"])
        hints = [one for one in root.iter() if etree.QName(one).localname in HINTS]
        assert len(hints) == bool(posed.hint)
        assert all(posed.hint in "".join(map(str, one.itertext())) for one in hints)


@FORMATS
def test_every_item_says_what_it_is_about_and_what_it_may_be_used_for(
    sample: Loaded, write: Write
) -> None:
    (bank,) = banks_of(site_of(sample, address=ADDRESS))
    resources = found(unpacked(write(bank))[MANIFEST], "resource")[1:]
    for posed, resource in zip(bank.items, resources, strict=True):
        said = [str(one.text) for one in resource.iter(f"{{{LOM}}}*") if one.text]
        item = posed.item
        assert {posed.unit, item.bloom, f"competence:{item.competence}"} <= set(said)
        assert f"lesson:{item.objective}" in said
        assert bank.marked.address(posed.unit) in said
        assert any(LICENCE in text for text in said)
        assert any("nooit voor een examen" in text for text in said)


def test_a_title_tells_nothing_and_an_item_is_in_its_own_language(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample, "en"))
    tree = unpacked(qti21(bank))
    for posed in bank.items:
        (item,) = found(tree[f"items/{posed.id}.xml"], "assessmentItem")
        assert item.get("title") == f"Question {posed.number}"
        assert item.get("{http://www.w3.org/XML/1998/namespace}lang") == posed.language


@FORMATS
def test_a_package_is_the_same_at_each_build(sample: Loaded, write: Write) -> None:
    (one,), (other,) = (banks_of(site_of(sample)) for _ in range(2))
    assert write(one) == write(other)
