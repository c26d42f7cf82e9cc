"""Files that hold many small records on one page.

From: the record files of this folder. To: load, pages.
"""

from typing import Literal

from leerklimaat.model.competence import Attitude, Profile
from leerklimaat.model.practice import Talk
from leerklimaat.model.record import Findable, Stamped
from leerklimaat.model.reference import Doubt, Source, Statement, Term, TermDeck
from leerklimaat.model.text import Id, Line, Text


class Collection(Findable, Stamped):
    """What every such file has at its head."""

    id: Id
    """De vaste naam van de lijst; gelijk aan de bestandsnaam."""

    title: Line
    """De titel van de pagina."""

    summary: Line
    """Eén zin; ook de omschrijving voor zoekmachines."""

    introduction: Text
    """De tekst boven de lijst."""


class Glossary(Collection):
    """De begrippenlijst."""

    kind: Literal["terms"]
    """Altijd `terms`."""

    decks: tuple[TermDeck, ...] = ()
    """De stapels per thema, in de volgorde waarin ze op de pagina staan."""

    terms: tuple[Term, ...]
    """De begrippen."""


class Bibliography(Collection):
    """De bronnenlijst."""

    kind: Literal["sources"]
    """Altijd `sources`."""

    sources: tuple[Source, ...]
    """De bronnen."""


class Statements(Collection):
    """De uitspraken van de startdocumenten, en waar wij ze behandelen."""

    kind: Literal["statements"]
    """Altijd `statements`."""

    statements: tuple[Statement, ...]
    """De uitspraken."""


class Doubts(Collection):
    """Wat wij aan mensen uit de praktijk willen vragen."""

    kind: Literal["doubts"]
    """Altijd `doubts`."""

    doubts: tuple[Doubt, ...]
    """De twijfels."""


class Attitudes(Collection):
    """De houdingsaspecten."""

    kind: Literal["attitudes"]
    """Altijd `attitudes`."""

    attitudes: tuple[Attitude, ...]
    """De aspecten, in volgorde."""


class Profiles(Collection):
    """De voorbeeldprofielen."""

    kind: Literal["profiles"]
    """Altijd `profiles`."""

    profiles: tuple[Profile, ...]
    """De profielen."""


class Talks(Collection):
    """De gesprekken voor werkbegeleiders."""

    kind: Literal["talks"]
    """Altijd `talks`."""

    talks: tuple[Talk, ...]
    """De gesprekken, in de volgorde van het kader."""
