"""Links in texts lead to a record, to something inside one, to a page that is made of many, or to
an address on the web.

From: readings of every language. Most texts have no link, and most links are plain and known;
only the others are given to the Markdown parser, which decides what is a link.
"""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath
from urllib.parse import unquote

from leerklimaat import prose
from leerklimaat.content.rules.known import Known, Said
from leerklimaat.content.rules.reading import Passage, Reading, Readings
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.model.addresses import MADE
from leerklimaat.model.kinds import RECORD_CLASSES
from leerklimaat.problems import Problem

_OPENING = "]("
_PLAIN = re.compile(r"\[([^\[\]\\]+)\]\(([^()\s<>\\]+)\)")
# A line in the words of a link that could end the paragraph: the parser has to look.
_BREAK = re.compile(r"\n\s*(?:\n|[-*+#>|]|\d+[.)])")
_TARGET = re.compile(r"[ \t\n]*<?((?:[^\s()<>\\]|\\.|\([^\s()]*\))*)")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s/]")
_WEB = ("https", "http", "mailto")
_MOST = 20
"""How many are told in one text."""
_RULE = "verwijzing"


def check(readings: Readings, known: Known) -> Iterator[Problem]:
    """Everything about links in texts."""
    for reading in readings.values():
        yield from every_link_leads_somewhere(reading, known)


def every_link_leads_somewhere(reading: Reading, known: Known) -> Iterator[Problem]:
    """A link names what exists, and is written so that it is a link."""
    last: Passage | None = None
    fine: set[str] = set()
    for passage, _ in reading.find(_OPENING):
        if passage is last:
            continue
        last = passage
        found = _PLAIN.findall(passage.text)
        plain = [target for words, target in found if not _BREAK.search(words)]
        new = set(plain) - fine
        fine.update(target for target in new if _complaint(known, target) is None)
        if len(plain) < passage.text.count(_OPENING) or not fine.issuperset(new):
            yield from islice(_problems_in(reading, passage, known), _MOST)


def _problems_in(reading: Reading, passage: Passage, known: Known) -> Iterator[Problem]:
    joints = prose.joints(passage.text)
    openings = [found.start() for found in re.finditer(re.escape(_OPENING), passage.text)]
    # What the parser saw, in the order in which it is written; a title may hold a few more.
    for target, at in zip(joints, openings, strict=False):
        if target is None and passage.text[:at].endswith("\\"):
            continue
        start, end = at, at + len(_OPENING)
        if (written := _TARGET.match(passage.text, end)) and written.group(1):
            start, end = written.span(1)
        said: Said | None = (
            "dit lijkt op een link, maar is het niet.",
            "Schrijf [woorden](soort:id), zonder spaties in het doel.",
        )
        if target is not None:
            said = _complaint(known, unquote(target))
        if said is not None:
            yield Problem(reading.text_place(passage, start, end), *said, _RULE)


def _complaint(known: Known, target: str) -> Said | None:
    scheme, colon, rest = target.partition(":")
    if _ADDRESS.match(target):
        return None
    if colon and scheme in RECORD_CLASSES:
        return known.complaint(target)
    if colon and scheme == MADE:
        return known.complaint_about_page(target)
    if colon and scheme not in _WEB and scheme.lower() in _WEB:
        return f"`{scheme}:` is met hoofdletters geschreven.", f"Schrijf `{scheme.lower()}:`."
    if not target:
        return "deze link heeft geen doel.", "Schrijf [woorden](soort:id)."
    if target.startswith("#"):
        return (
            "een link kan niet alleen een anker noemen.",
            f"Noem ook het record: soort:id/{target[1:]}.",
        )
    if not colon or "/" in scheme or "." in scheme:
        identifier = PurePosixPath(target.partition("#")[0]).name.partition(".")[0]
        return (
            f"`{target}` is een pad naar een bestand."
            if "/" in target or "." in target
            else f"in `{target}` ontbreekt de soort.",
            known.nearest(identifier)
            or known.near(identifier)
            or "Noem het record: soort:id, bijvoorbeeld concept:evenwicht.",
        )
    return (
        f"`{scheme}:` is geen soort record en geen webadres.",
        known.nearest(rest) or known.near(rest) or did_you_mean(scheme, (*RECORD_CLASSES, *_WEB)),
    )
