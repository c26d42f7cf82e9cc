"""Slides as one page that asks nothing of a network: opened from disk, shown or printed anywhere.

From: a deck, and the script and style that the build made (site/client.py). To: kit, as bytes.
Without the script the slides stand below each other, each with its notes. Never: another file, or
a script or style that the page's own policy does not name.
"""

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from leerklimaat.exports.kit.deck import Deck, Slide
from leerklimaat.exports.kit.taught import locale_of
from leerklimaat.exports.markup import Element, appended
from leerklimaat.exports.runs import BULLET, Paragraph

SCRIPT, STYLE = "dias.js", "dias.css"
"""Their names among what the build made."""
_WORDS = ("next", "previous", "notes", "print", "print_notes")
_KEYS = "lk-keys"


def html_of(deck: Deck, words: Mapping[str, str], made: Mapping[str, bytes]) -> bytes:
    """The page. `words`: of its buttons. `made`: the script and the style, by name; without them it
    is a page to read.
    """
    script, style = (made.get(name, b"").decode() for name in (SCRIPT, STYLE))
    policy = "; ".join(
        (
            *("default-src 'none'", f"script-src {_hash(script)}", f"style-src {_hash(style)}"),
            *("form-action 'none'", "base-uri 'none'"),
        )
    )
    head = _tag(
        "head",
        _tag("meta", charset="utf-8"),
        _tag("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        _tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        _tag("title", f"{deck.title} · {deck.foot.partition(' · ')[0]}"),
        _tag("style", style),
    )
    slides = [
        _slide(slide, deck, words, number) for number, slide in enumerate(deck.slides, start=1)
    ]
    # Of all slides but one nothing is there when they are shown, and a page has one heading.
    title = _tag("h1", deck.title, {"class": "unseen"})
    body = _tag("body", _bar(words), _tag("main", title, *slides), _tag("script", script))
    page = _tag("html", head, body, lang=deck.locale)
    made_of: str = etree.tostring(
        page, method="html", encoding="unicode", doctype="<!doctype html>"
    )
    return f"{made_of}\n".encode()


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _bar(words: Mapping[str, str]) -> Element:
    """What the script shows: the buttons, and where one is."""
    buttons = [
        _tag("button", words[name], {"type": "button", "data-do": name.replace("_", "-")})
        for name in _WORDS
    ]
    place = _tag("p", {"class": "place", "role": "status"})
    place.set("data-words", words["number"])
    keys = _tag("p", words["keys"], {"class": "keys", "id": _KEYS})
    return _tag("header", place, *buttons, keys, {"hidden": "hidden"})


def _slide(slide: Slide, deck: Deck, words: Mapping[str, str], number: int) -> Element:
    name = f"t-{slide.id}"
    size = "few" if sum(len(one.text.split()) for one in slide.body) <= 2 else ""
    sheet = _tag("div", {"class": f"sheet {size}".strip()})
    if slide.label:
        sheet.append(_tag("p", slide.label, {"class": "label"}))
    title = _tag("h2", slide.title, {"id": name, "tabindex": "-1"})
    if slide.language != deck.language:
        title.set("lang", locale_of(slide.language))
    sheet.append(title)
    sheet.append(appended(_own(slide, deck, "body"), *_paragraphs(slide.body)))
    foot = (_tag("span", deck.foot), _tag("span", f"{number} / {len(deck.slides)}"))
    sheet.append(_tag("p", *foot, {"class": "foot"}))
    section = _tag("section", sheet, {"id": slide.id, "aria-labelledby": name})
    section.set("class", f"slide {slide.layout}")
    if slide.notes:
        notes = appended(_own(slide, deck, "notes"), *_paragraphs(slide.notes))
        notes.set("role", "group")
        notes.set("aria-label", words["notes"])
        section.append(notes)
    return section


def _own(slide: Slide, deck: Deck, name: str) -> Element:
    """An element for texts of the slide, which says in which language they are if need be."""
    made = _tag("div", {"class": name})
    if slide.language != deck.language:
        made.set("lang", locale_of(slide.language))
    return made


def _paragraphs(paragraphs: Sequence[Paragraph]) -> Iterator[Element]:
    """Paragraphs, and points that stand together as a list. A list in a list is one of its own."""
    last: Element | None = None
    of = ""
    for one in paragraphs:
        if not one.point:
            last = None
            yield _line("p", one)
            continue
        tag = "ul" if one.point == BULLET else "ol"
        if last is None or of != f"{tag}{one.depth}":
            last = _tag(tag)
            of = f"{tag}{one.depth}"
            if tag == "ol" and one.point != "1.":
                last.set("start", one.point.removesuffix("."))
            yield last
        last.append(_line("li", one))


def _line(tag: str, paragraph: Paragraph) -> Element:
    made = _tag(tag)
    for run in paragraph.runs:
        part: Element | str = run.text
        part = _tag("em", part) if run.emphasis else part
        part = _tag("strong", part) if run.strong else part
        appended(made, part)
    return made


def _tag(tag: str, *children: Element | str | dict[str, str], **attributes: str) -> Element:
    made = etree.Element(tag, attributes)
    for child in children:
        if isinstance(child, dict):
            for name, value in child.items():
                made.set(name, value)
        else:
            appended(made, child)
    return made
