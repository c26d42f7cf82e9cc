"""The document for a reviewer: a table per claim, to be filled in with any word processor.

From: dossiers. To: a file, by way of the command `review`. What is chosen or typed stands in
content controls, whose tags answers.py reads. Never: a date or a name that is not in the content,
so that the same texts give the same document.
"""

import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from docx import Document
from docx.document import Document as Made
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from leerklimaat.authoring.review.answers import Verdict
from leerklimaat.authoring.review.claims import Claim, Dossier, Rest

_BEGIN = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can name: every part of a document has it."""
HOW = (
    "Fijn dat je meeleest. Lees elk stukje en kies: klopt, klopt niet, of weet ik niet. Sla over "
    "wat je niet wilt beoordelen. Klopt iets niet? Schrijf dan wat er volgens jou moet staan, en "
    "waar je dat vandaan hebt. Noem niemand die herkenbaar is. Stuur het daarna terug."
)
CONFIRM = (
    "Je naam komt alleen op de site als je dat zelf bevestigt. Een tekst heet pas nagekeken als "
    "alles wat erin staat volgens iemand uit de praktijk klopt."
)


def as_document(title: str, dossiers: Sequence[Dossier]) -> bytes:
    """A document in A4 of all there is to judge in these records."""
    made = Document()
    _prepare(made, title)
    made.add_heading(title, 0)
    for text in (HOW, CONFIRM):
        made.add_paragraph(text)
    _labelled(made.add_paragraph(), "Je naam en je werk: ", _typed("naam", "Klik en typ je naam"))
    for dossier in dossiers:
        _dossier(made, dossier)
    buffer = BytesIO()
    made.save(buffer)
    return _timeless(buffer.getvalue())


def _prepare(made: Made, title: str) -> None:
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Cm(2))
    style = made.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(10.5)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nl-NL")
    style.element.get_or_add_rPr().append(language)
    core = made.core_properties
    core.title, core.author, core.language = title, "Leerklimaat", "nl-NL"
    core.created = core.modified = datetime(*_BEGIN[:3])
    core.last_modified_by, core.revision = "Leerklimaat", 1


def _dossier(made: Made, dossier: Dossier) -> None:
    made.add_heading(dossier.title, 1)
    by = f", door {dossier.reviewer}" if dossier.reviewer else ""
    made.add_paragraph(f"{dossier.ref}. Status: {dossier.status}{by}.")
    if dossier.doubts:
        made.add_heading("Wat wij het liefst van je horen", 2)
        for doubt in dossier.doubts:
            made.add_paragraph(doubt, "List Bullet")
    heading = ""
    for claim in dossier.claims:
        if claim.heading != heading:
            heading = claim.heading
            made.add_heading(heading, 2)
        _claim(made, claim, dossier.titles)
    if dossier.sources:
        made.add_heading("Waar dit op rust", 2)
        made.add_paragraph("Heb je een bron zelf gelezen? Kies dan ja.")
        for rest in dossier.sources:
            _source(made, rest)


def _claim(made: Made, claim: Claim, titles: dict[str, str]) -> None:
    table = made.add_table(rows=2, cols=2, style="Table Grid")
    text = table.cell(0, 0).merge(table.cell(0, 1))
    _lines(text, claim.lines)
    named = [titles.get(name, name) for name in claim.sources]
    if named:
        small = text.add_paragraph().add_run(f"Bron: {'; '.join(named)}")
        small.italic, small.font.size = True, Pt(9)
    _labelled(
        table.cell(1, 0).paragraphs[0],
        "Oordeel: ",
        _chosen(f"antwoord:{claim.code}", [str(one) for one in Verdict]),
    )
    _labelled(
        table.cell(1, 1).paragraphs[0],
        "Opmerking: ",
        _typed(f"opmerking:{claim.code}", "Klik en typ"),
    )
    for row in table.rows:
        kept = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(kept)
    # What is judged stays on the page of its judgement.
    for paragraph in text.paragraphs:
        paragraph.paragraph_format.keep_with_next = True
    made.add_paragraph()


def _source(made: Made, rest: Rest) -> None:
    source = rest.source
    parts = [source.author, source.title, source.publisher, source.year or "zonder jaar"]
    read = f", gelezen op {source.checked.on.isoformat()}" if source.checked is not None else ""
    where = f" ({rest.where})" if rest.where else ""
    paragraph = made.add_paragraph(style="List Bullet")
    paragraph.add_run(f"{'. '.join(filter(None, parts))}{where}{read}. {source.url or ''} ")
    _labelled(paragraph, "Zelf gelezen: ", _chosen(f"bron:{source.id}", ["ja", "nee"]))


def _lines(cell: _Cell, lines: Sequence[str]) -> None:
    cell.paragraphs[0].add_run(lines[0])
    for line in lines[1:]:
        cell.add_paragraph(line)


def _labelled(paragraph: Paragraph, label: str, control: _Element) -> None:
    paragraph.add_run(label).bold = True
    paragraph._p.append(control)


def _control(tag: str, shown: str, kind: _Element) -> _Element:
    """A content control that shows what to do until someone does it."""
    control, about, content = (OxmlElement(f"w:{one}") for one in ("sdt", "sdtPr", "sdtContent"))
    name, hint = OxmlElement("w:tag"), OxmlElement("w:showingPlcHdr")
    name.set(qn("w:val"), tag)
    about.extend([name, hint, kind])
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = shown
    run.append(text)
    content.append(run)
    control.extend([about, content])
    return control


def _typed(tag: str, shown: str) -> _Element:
    kind = OxmlElement("w:text")
    kind.set(qn("w:multiLine"), "1")
    return _control(tag, shown, kind)


def _chosen(tag: str, words: Sequence[str]) -> _Element:
    kind = OxmlElement("w:dropDownList")
    for word in words:
        entry = OxmlElement("w:listItem")
        entry.set(qn("w:displayText"), word)
        entry.set(qn("w:value"), word)
        kind.append(entry)
    return _control(tag, "kies", kind)


def _timeless(data: bytes) -> bytes:
    """The same document, without the moment at which it was packed."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            part = zipfile.ZipInfo(info.filename, _BEGIN)
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, old.read(info))
    return buffer.getvalue()
