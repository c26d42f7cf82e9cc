"""A site of which every text holds a tag, and of which nothing is translated.

The rule against tags in texts is off, for no page may lean on it. However a text comes on a page
(a template, the theme, a script, the index of the search): the tag stays text. And however Dutch
comes on an English page, something around it says that it is Dutch.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from pydantic import BaseModel

from leerklimaat import languages
from leerklimaat.content.interface import UI
from leerklimaat.content.node import Mapping, Node, Scalar, Sequence, plain_value, scalar_at
from leerklimaat.content.rules import marks, options
from leerklimaat.content.trees import read_all
from leerklimaat.model.kinds import WRITTEN_KINDS
from leerklimaat.model.shape import FieldShape, Holds, fields_of
from leerklimaat.problems import Severity
from leerklimaat.site.build import build_site
from leerklimaat.site.sources import SITE
from tests.conftest import Once
from tests.projects import copy_sample_project

WRITTEN = " <i>x &lt;i&gt;y"
"""As it is, and in the way that Markdown knows. No page of ours has an `<i>` by itself."""
READ = ("<i>x", "<i>y")
TAG = "i"
SCRIPTS = ("assets/banks/aan-tafel.js", "assets/begrippen.js")


@pytest.fixture(scope="module")
def strange(once: Once) -> Path:
    """The site."""
    return once("strange", _fill) / SITE


def _fill(folder: Path) -> None:
    copy_sample_project(folder)
    for file, node in read_all(folder).nodes.items():
        path, kind = folder / file, scalar_at(node, ("kind",))
        if languages.language_of_file(file) != languages.SOURCE and file not in _words():
            path.unlink()
        elif path.suffix == ".md":
            path.write_text(f"{path.read_text('utf-8')}\nNog iets.{WRITTEN}\n", "utf-8")
        elif kind is not None and isinstance(node, Mapping) and file not in _words():
            first = path.read_text("utf-8").partition("\n")[0]
            value = plain_value(_marked(WRITTEN_KINDS[kind.text], node))
            text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
            path.write_text(f"{first}\n{text}", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(marks, "check", lambda _: ())
        # The same tag behind every answer makes short ones alike.
        patch.setattr(options, "no_answer_holds_another", lambda *_: ())
        problems = build_site(folder, lambda _: None)
    assert [str(one) for one in problems if one.severity is Severity.ERROR] == []


def _words() -> set[str]:
    return {UI, *(languages.sidecar(UI, language) for language in languages.TRANSLATIONS)}


def _marked(cls: type[BaseModel], node: Mapping) -> Mapping:
    """The same record, with the tag behind each of its texts."""
    shapes = fields_of(cls)
    items = {
        name: _field(shapes[name], value) if name in shapes else value
        for name, value in node.items.items()
    }
    return Mapping(items, node.key_places, node.place)


def _field(shape: FieldShape, value: Node) -> Node:
    match value:
        case Sequence():
            return Sequence([_field(shape, item) for item in value.items], value.place)
        case Mapping():
            word = value.items.get("type")
            cls = shape.part_for(word.text if isinstance(word, Scalar) else None)
            return _marked(cls, value) if cls is not None else value
        case Scalar() if shape.holds is Holds.TEXT and not value.is_null:
            return Scalar(value.text.rstrip() + WRITTEN, value.place)
        case _:
            return value


def _pages(site: Path, below: str = ".") -> Iterator[tuple[str, html.HtmlElement]]:
    for path in sorted((site / below).rglob("*.html")):
        yield path.relative_to(site).as_posix(), html.document_fromstring(path.read_bytes())


def test_no_text_becomes_a_tag(strange: Path) -> None:
    read = 0
    for page, document in _pages(strange):
        assert document.xpath(f"//{TAG}") == [], page
        read += min(document.text_content().count(one) for one in READ)
    assert read > 1000


@pytest.mark.parametrize("script", [*SCRIPTS, *(f"en/{path}" for path in SCRIPTS)])
def test_no_text_in_a_script_becomes_a_tag(strange: Path, script: str) -> None:
    text = (strange / script).read_text("utf-8")
    assert "<" not in text
    data = json.loads(text.partition("push(")[2].removesuffix(");\n"))
    pieces = [piece for item in data["items"] for piece in _html_in(item)]
    document = html.document_fromstring("".join(pieces))
    assert all(one in str(document.xpath("string()")) for one in READ)
    assert document.xpath(f"//{TAG}") == []


def _html_in(item: dict[str, Any]) -> list[str]:
    return [item[key] for key in ("html", "term", "definition", "example") if item.get(key)]


def test_what_is_searched_holds_strange_texts_as_they_were_written(strange: Path) -> None:
    """They are shown as text, and never as HTML. A quote in them does not end the script."""
    for folder in ("", "en/"):
        text = (strange / folder / "search/texts.js").read_text("utf-8")
        data = text.partition("='")[2].removesuffix("';\n")
        passages = json.loads(re.sub(r"\\([\\'])", r"\1", data))
        assert any(READ[0] in passage for passage in passages)


def test_all_dutch_on_an_english_page_is_marked(strange: Path) -> None:
    """In the article; the theme's own sidebar and breadcrumbs hold titles only."""
    unmarked = [
        f"{page}: {' '.join(text.split())}"
        for page, document in _pages(strange, "en")
        for text in document.xpath("//article//text()[not(parent::script)]")
        if READ[0] in text and not _says_its_language(text.getparent(), text.is_tail)
    ]
    assert "\n".join(unmarked) == ""


def _says_its_language(element: html.HtmlElement, is_tail: bool) -> bool:
    around = [*([] if is_tail else [element]), *element.iterancestors()]
    return any(one.get("lang") is not None for one in around if one.tag != "html")


def test_a_page_that_is_not_translated_says_so(strange: Path) -> None:
    said = {
        page.removeprefix("en/")
        for page, document in _pages(strange, "en")
        if document.xpath("//article//p[@class='lk-note'][contains(., 'not been translated')]")
    }
    assert {"beroepsprofiel/samen-eten.html", "competenties/kader.html", "over.html"} <= said
