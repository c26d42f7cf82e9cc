"""Records that are looked up: terms, sources and the statements of the starting documents.

From: model/record. To: glossary, sources and accountability pages.
"""

from calendar import monthrange
from datetime import date
from typing import Annotated, Literal

from leerklimaat.model.record import Part, Record
from leerklimaat.model.text import Address, AnyRef, Day, Id, Line, RefTo, Word

SourceKind = Literal[
    "profession-document",
    "law",
    "standard",
    "article",
    "report",
    "thesis",
    "textbook",
    "knowledge-page",
    "news",
    "commercial-page",
    "encyclopedia",
    "student-work",
]

SourceLanguage = Literal["nl", "en", "de"]

Reliability = Literal[
    "profession-document",
    "law-or-standard",
    "peer-reviewed",
    "research-institute",
    "textbook",
    "trade-press",
    "commercial",
    "encyclopedia",
    "student-work",
]


class Term(Record):
    """Een begrip in de begrippenlijst."""

    definition: Line
    """De omschrijving, hoogstens 40 woorden."""

    example: Line | None = None
    """Een voorbeeld van de afdeling."""

    see: tuple[Annotated[str, RefTo(("term",))], ...] = ()
    """Verwante begrippen."""

    about: AnyRef | None = None
    """De pagina die dit begrip uitlegt, als `soort:id`."""


class TermDeck(Part):
    """Begrippen die bij elkaar horen, als een stapel kaarten om te herhalen."""

    id: Id
    """De vaste naam van de stapel; ook het anker op de pagina en de naam van het Anki-bestand."""

    title: Line
    """Het thema, in een paar woorden."""

    summary: Line
    """Eén zin: waar deze stapel voor is."""

    terms: tuple[Annotated[str, RefTo(("term",))], ...]
    """De begrippen, in de volgorde waarin iemand ze leert. Een begrip mag in meer stapels staan."""


def later(day: date, months: int) -> date:
    """The same day so many months later; the last of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


class Checked(Part):
    """Wanneer wij een bron lazen."""

    on: Day
    """De dag waarop wij de bron voor het laatst lazen, als jjjj-mm-dd."""

    by: Word = "redactie"
    """Wie haar las."""

    part: Line | None = None
    """Welk deel, als wij niet alles lazen, bijvoorbeeld `artikel 3:2 en 8:9`."""


class Source(Part):
    """Een bron waarop teksten rusten."""

    id: Id
    """De vaste naam van de bron."""

    author: Word | None = None
    """Wie het schreef: een persoon of organisatie."""

    title: Word
    """De titel zoals de bron die geeft."""

    publisher: Word | None = None
    """Uitgever, tijdschrift of website."""

    year: Word | None = None
    """Jaar of datum zoals de bron die geeft; leeg als er geen staat."""

    url: Address | None = None
    """Het adres waar wij de bron zagen."""

    type: SourceKind
    """Wat voor bron het is."""

    reliability: Reliability
    """Hoe zwaar de bron weegt."""

    read: Literal["full", "nearly-full", "beginning", "abstract"]
    """Wat wij er werkelijk van gelezen hebben."""

    checked: Checked | None = None
    """Wanneer wij de bron voor het laatst lazen. Moet bij wetten, richtlijnen, cijfers en lonen."""

    review_by: Day | None = None
    """De dag waarop wij haar opnieuw gelezen willen hebben, als jjjj-mm-dd."""

    note: Line | None = None
    """Wat een lezer nog moet weten, bijvoorbeeld dat de bron gedateerd is."""

    language: SourceLanguage = "nl"
    """De taal van de bron."""

    title_language: SourceLanguage | None = None
    """De taal van de titel, als die anders is dan die van de bron; voor wie zich laat voorlezen."""

    @property
    def binds(self) -> bool:
        """True for a law, or a standard that people at work go by."""
        return self.type in ("law", "standard") or self.reliability == "law-or-standard"


class Doubt(Part):
    """Iets waarover wij twijfelen, en waar iemand uit de praktijk ons mee helpt."""

    id: Id
    """De vaste naam van de twijfel."""

    about: AnyRef
    """De tekst waar het over gaat, als `soort:id`."""

    text: Line
    """De vraag, zo dat iemand uit de praktijk haar kan beantwoorden."""


class Statement(Part):
    """Een uitspraak uit een van de vijf startdocumenten, in onze woorden."""

    id: Id
    """De vaste naam van de uitspraak."""

    source: Annotated[str, RefTo(("source",))]
    """Uit welke bron de uitspraak komt."""

    aspect: Literal["task", "intervention", "quality", "fact"]
    """Taak, interventie, eigenschap of een ander feit."""

    text: Line
    """De uitspraak, in eigen woorden."""

    treated: tuple[AnyRef, ...]
    """Waar wij de uitspraak behandelen, elk als `soort:id`."""

    outdated: Line | None = None
    """Wat er sindsdien veranderd is, als de uitspraak verouderd is."""
