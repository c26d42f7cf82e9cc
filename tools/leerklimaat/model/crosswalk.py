"""The crosswalk: our competences beside the frameworks that others know, and how sure a link is.

From: model/record. To: its page, the pages of competences, exports. The words follow SKOS; it has
no word for *the same*, because nobody but us says that two things belong together.
"""

from typing import Annotated, Literal

from leerklimaat.model.competence import CompetenceRef
from leerklimaat.model.record import Part, Record
from leerklimaat.model.text import Address, Id, Line, RefTo, Text, Word

SourceRef = Annotated[str, RefTo(("source",))]


class _Theirs(Part):
    """What others call a part of their framework."""

    id: Id
    """De vaste naam van het onderdeel, uniek binnen het kader."""

    title: Line
    """Hoe het onderdeel heet; bij een Engelse naam onze werkvertaling."""

    original: Word | None = None
    """De naam die het kader zelf gebruikt, als de titel een vertaling van ons is."""

    code: Word | None = None
    """De code in het kader, bijvoorbeeld `2635.1`."""

    uri: Address | None = None
    """Het vaste adres van het onderdeel in het kader."""


class Element(_Theirs):
    """Een onderdeel van een ander kader, en onze competenties die erbij passen."""

    text: Line | None = None
    """Waar het in de leergang zit, of waarom wij het erbij zetten."""

    close_match: tuple[CompetenceRef, ...] = ()
    """Competenties waarvan de woorden grotendeels met dit onderdeel samenvallen (overlapt)."""

    related_match: tuple[CompetenceRef, ...] = ()
    """Competenties die er naar onze inschatting bij passen (concept)."""


class Unlinked(_Theirs):
    """Een onderdeel dat voor de hand ligt en dat wij bewust niet koppelen."""

    text: Line
    """Waarom wij het niet koppelen."""


class OtherFramework(Part):
    """Een kader van anderen, waar wij onze competenties naast leggen."""

    id: Id
    """De vaste naam van het kader."""

    title: Line
    """De naam van het kader."""

    short: Line
    """De naam in één of twee woorden, voor een regel met veel kaders."""

    text: Text
    """Wat het voor kader is, wat wij ervan lazen, en wat je er niet van mag zeggen."""

    read: Literal["described", "title"]
    """Wat wij van de onderdelen lazen: `described` (de omschrijving) of `title` (de naam)."""

    about: Literal["competences", "profession"] = "competences"
    """Waar de onderdelen naast liggen: onze competenties, of het vak als geheel (een beroep)."""

    sources: tuple[SourceRef, ...]
    """De bronnen waaruit wij het kader kennen, als id's."""

    elements: tuple[Element, ...]
    """De onderdelen, in de volgorde van het kader."""

    unlinked: tuple[Unlinked, ...] = ()
    """Wat wij bewust niet koppelen."""


class Gap(Part):
    """Een kader of onderdeel dat leeg blijft, omdat wij het niet lazen of niet vonden."""

    id: Id
    """De vaste naam."""

    title: Line
    """Wat er leeg blijft."""

    why: Line
    """Waarom het leeg blijft."""

    instead: Line
    """Wat er wél gezegd mag worden."""

    sources: tuple[SourceRef, ...] = ()
    """De bronnen waarin wij keken, als id's."""


class Crosswalk(Record):
    """Aansluiting: de competenties naast kaders van anderen."""

    kind: Literal["crosswalk"]
    """Altijd `crosswalk`."""

    summary: Line
    """Eén zin; ook de omschrijving voor zoekmachines."""

    limits: Line
    """Wat deze pagina niet is: geen erkenning."""

    introduction: Text
    """Voor wie de pagina is, en hoe je de zekerheden leest."""

    frameworks: tuple[OtherFramework, ...]
    """De kaders, in volgorde."""

    gaps: tuple[Gap, ...] = ()
    """Wat bewust leeg blijft."""
