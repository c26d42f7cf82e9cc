"""A bank as a Word document: real headings, lists and tables, which anyone can edit on.

From: paper.py. To: formats.py, as bytes; kit/script.py has a document of its own packaged here.
Written as XML by lxml; python-docx, which reads it in tests, would read its own template for every
file and take ten times as long. Never: the clock.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml import etree

from leerklimaat.exports.markup import Element
from leerklimaat.exports.package import Exported, zipped
from leerklimaat.exports.paper import AUTHOR, Paper, asks_of, hints_of, key_of, paper_of
from leerklimaat.exports.paper_docx_blocks import Body
from leerklimaat.exports.paper_docx_styles import R, as_part, numbering, root, styles, w
from leerklimaat.exports.runs import said

_OFFICE = "http://schemas.openxmlformats.org"
_TYPES = f"{_OFFICE}/package/2006/content-types"
_RELATIONS = f"{_OFFICE}/package/2006/relationships"
_CORE = f"{_OFFICE}/package/2006/metadata/core-properties"
_EXTENDED = f"{_OFFICE}/officeDocument/2006/extended-properties"
_DC, _TERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_NAMES = {"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI}
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/footer.xml": f"{_WORD}.footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_BESIDE = ("styles", "numbering", "settings", "footer")
_WIDTH, _HEIGHT, _MARGIN = 11906, 16838, 1304


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself, and what stands below each page."""

    title: str
    subject: str
    locale: str
    foot: str
    address: str
    changed: date


def docx_of(bank: Exported, *, with_key: bool) -> bytes:
    """A bank as a Word document, with or without its key."""
    paper = paper_of(bank, with_key=with_key)
    about = About(
        title=paper.title,
        subject=paper.which,
        locale=paper.locale,
        foot=paper.foot,
        address=paper.address,
        changed=paper.changed,
    )
    body = Body(paper.language)
    return packaged(about, body, _content(paper, body))


def packaged(about: About, body: Body, paragraphs: Iterator[Element]) -> bytes:
    """A document of what stands in it. `body`: what made that, which knows its lists and links."""
    content = w("body")
    document = root("document", content)
    content.extend(paragraphs)
    content.append(_page())
    return zipped(
        {
            "[Content_Types].xml": as_part(_types()),
            "_rels/.rels": as_part(_package_relations()),
            "docProps/core.xml": as_part(_properties(about)),
            "docProps/app.xml": as_part(_application()),
            "word/document.xml": as_part(document),
            "word/_rels/document.xml.rels": as_part(_relations(body.links)),
            "word/styles.xml": styles(about.locale),
            "word/numbering.xml": as_part(numbering(body.lists)),
            "word/settings.xml": as_part(_settings(about)),
            "word/footer.xml": as_part(_footer(about)),
        }
    )


def _content(paper: Paper, body: Body) -> Iterator[Element]:
    yield body.paragraph("Title", said(paper.title))
    yield body.paragraph("Subtitle", said(paper.which))
    yield body.paragraph("Normal", paper.summary)
    yield body.paragraph("Situation", said(paper.loud))
    for section in paper.sections:
        for block in section.head:
            yield from body.head_block(block)
        for question in section.questions:
            body.speak(question.language)
            yield body.paragraph("Heading1", said(question.name))
            for block in asks_of(paper, question):
                yield from body.block(block)
            if paper.with_key:
                for block in key_of(paper, question):
                    yield from body.key_block(block)
            body.speak(paper.language)
        if paper.with_key:
            yield from body.text("Difference", section.end)
    hints = list(hints_of(paper))
    if hints:
        yield body.paragraph("Heading1", said(paper.hints))
        yield from body.text("Remark", hints)
    yield body.paragraph("Normal", said(""))
    for line in paper.notice:
        yield body.paragraph("Notice", said(line))


def _page() -> Element:
    margins = dict.fromkeys(("top", "right", "bottom", "left"), _MARGIN)
    return w(
        "sectPr",
        _with_id(w("footerReference", type="default"), f"rId{_BESIDE.index('footer') + 1}"),
        w("pgSz", w=_WIDTH, h=_HEIGHT),
        w("pgMar", **margins, header=709, footer=567, gutter=0),
    )


def _with_id(element: Element, identifier: str) -> Element:
    element.set(f"{{{R}}}id", identifier)
    return element


def _footer(about: About) -> Element:
    told = f"{about.foot} · {about.address}" if about.address else about.foot
    line = {"val": "single", "sz": 4, "space": 6, "color": "DDD3C3"}
    looks = w(
        "pPr",
        w("pStyle", val="Footer"),
        w("pBdr", w("top", **line)),
        w("tabs", w("tab", val="right", pos=_WIDTH - 2 * _MARGIN)),
    )
    return root(
        "ftr",
        w(
            "p",
            looks,
            w("r", w("t", told)),
            w("r", w("tab")),
            _field("PAGE"),
            _slash(),
            _field("NUMPAGES"),
        ),
    )


def _slash() -> Element:
    slash = w("t", " / ")
    slash.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return w("r", slash)


def _field(name: str) -> Element:
    """A number that a word processor counts."""
    return w("fldSimple", w("r", w("t", "1")), instr=f" {name} ")


def _settings(about: About) -> Element:
    mode = {
        "name": "compatibilityMode",
        "uri": "http://schemas.microsoft.com/office/word",
        "val": 15,
    }
    return root(
        "settings",
        w("defaultTabStop", val=708),
        w("compat", w("compatSetting", **mode)),
        w("themeFontLang", val=about.locale),
        w("decimalSymbol", val=","),
        w("listSeparator", val=";"),
    )


def _plain(namespace: str, tag: str) -> Element:
    """The root of a part whose names have no prefix."""
    names: Any = {None: namespace}
    return etree.Element(f"{{{namespace}}}{tag}", nsmap=names)


def _types() -> Element:
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    made = _plain(_TYPES, "Types")
    for suffix, kind in (("rels", relations), ("xml", "application/xml")):
        etree.SubElement(made, f"{{{_TYPES}}}Default", Extension=suffix, ContentType=kind)
    for part, kind in _PARTS.items():
        etree.SubElement(made, f"{{{_TYPES}}}Override", PartName=f"/{part}", ContentType=kind)
    return made


def _package_relations() -> Element:
    core = f"{_RELATIONS}/metadata/core-properties"
    return _related(
        [
            (f"{R}/officeDocument", "word/document.xml", {}),
            (core, "docProps/core.xml", {}),
            (f"{R}/extended-properties", "docProps/app.xml", {}),
        ]
    )


def _relations(links: list[str]) -> Element:
    """What the document needs: its parts, then where its links lead."""
    outside = {"TargetMode": "External"}
    return _related(
        [
            *((f"{R}/{name}", f"{name}.xml", {}) for name in _BESIDE),
            *((f"{R}/hyperlink", link, outside) for link in links),
        ]
    )


def _related(targets: list[tuple[str, str, dict[str, str]]]) -> Element:
    made = _plain(_RELATIONS, "Relationships")
    for number, (kind, target, more) in enumerate(targets, 1):
        named = {"Id": f"rId{number}", "Type": kind, "Target": target, **more}
        etree.SubElement(made, f"{{{_RELATIONS}}}Relationship", named)
    return made


def _properties(about: About) -> Element:
    moment = f"{about.changed.isoformat()}T00:00:00Z"
    made = etree.Element(f"{{{_CORE}}}coreProperties", nsmap=_NAMES)
    for namespace, name, text in (
        (_DC, "title", about.title),
        (_DC, "subject", about.subject),
        (_DC, "creator", AUTHOR),
        (_DC, "language", about.locale),
        (_CORE, "lastModifiedBy", AUTHOR),
        (_CORE, "revision", "1"),
        (_TERMS, "created", moment),
        (_TERMS, "modified", moment),
    ):
        told = etree.SubElement(made, f"{{{namespace}}}{name}")
        told.text = text
        if namespace == _TERMS:
            told.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
    return made


def _application() -> Element:
    made = _plain(_EXTENDED, "Properties")
    etree.SubElement(made, f"{{{_EXTENDED}}}Application").text = AUTHOR
    return made
