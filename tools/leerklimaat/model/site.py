"""Records that shape the site: home, folders, hand-written pages, writing rules.

From: model/record. To: pages and rules.
"""

from typing import Annotated, Literal

from pydantic import Field

from leerklimaat.model.record import Accountable, Part, Record
from leerklimaat.model.section import Figure
from leerklimaat.model.text import AnyRef, Decimal, Id, Line, NamesHeld, Text, Whole, Word, YesNo
from leerklimaat.model.thresholds import (
    BankLimits,
    BlindLimits,
    Bounds,
    CompetenceLimits,
    CueLimits,
    ItemLimits,
    LessonLimits,
    ProgrammeLimits,
    SceneLimits,
    StemLimits,
    TranslationLimits,
)

FolderIcon = Literal[
    "practice",
    "scenes",
    "lessons",
    "competences",
    "profession",
    "principles",
    "theory",
    "systems",
    "strategies",
    "work",
    "tasks",
    "interventions",
    "settings",
    "colleagues",
    "career",
    "neighbours",
    "field",
    "law",
    "forensic",
    "history",
    "plan",
]


class PageGroup(Part):
    """Een groep pagina's die bij elkaar horen, onder een eigen kop."""

    id: Id
    """De vaste naam van de groep; wordt het anker op de pagina."""

    title: Line
    """De kop."""

    pages: tuple[Annotated[Id, NamesHeld()], ...]
    """De pagina's in deze map, in volgorde."""


class Folder(Record):
    """De openingspagina van een map, met de volgorde van wat erin staat."""

    kind: Literal["folder"]
    """Altijd `folder`."""

    number: Whole = 0
    """De plaats tussen de andere mappen."""

    summary: Line
    """Eén zin over deze map."""

    introduction: Text
    """De tekst boven aan de openingspagina."""

    figure: Figure | None = None
    """Een schema onder de introductie."""

    order: tuple[Annotated[Id, NamesHeld()], ...] = ()
    """De volgorde van de records in deze map; wat hier niet staat, komt daarna."""

    groups: tuple[PageGroup, ...] = ()
    """Voor een map met veel pagina's: groepen met een kop, in plaats van `order`."""

    icon: FolderIcon | None = None
    """Het tekentje van deze map, bijvoorbeeld `law`; zonder is het een gewone map."""

    diagram: Literal["system-functions", "principle-to-question", "profession-map"] | None = None
    """Een tekening die op deze pagina hoort."""

    answers: YesNo = False
    """`true` als de pagina's in deze map vragen beantwoorden; elk stuk zegt dan eerst `short`."""

    layout: Literal["cards", "table"] = "cards"
    """Hoe de pagina toont wat erin staat: `cards` (kaarten) of `table` (een tabel)."""

    def in_order(self) -> tuple[str, ...]:
        """The ids it orders, whether in one list or in groups."""
        return self.order or tuple(name for group in self.groups for name in group.pages)


class Door(Part):
    """Een ingang op de voorpagina voor één soort lezer."""

    id: Id
    """De vaste naam."""

    title: Line
    """Voor wie."""

    text: Line
    """Wat die hier vindt."""

    target: AnyRef
    """Waar de deur heen gaat, als `soort:id`."""

    page: Literal["self-assessment", "trainers"] | None = None
    """Een pagina zonder eigen bestand, die voorgaat als zij er is: *Beoordeel jezelf* of *Voor
    docenten en trainers*."""


class Home(Accountable):
    """De voorpagina: één scherm op een telefoon."""

    kind: Literal["home"]
    """Altijd `home`."""

    id: Id
    """Altijd `index`."""

    title: Line
    """De naam van de site."""

    summary: Line
    """De omschrijving voor zoekmachines."""

    setting: Line
    """Waar en wanneer het speelt, klein boven de vraag."""

    question: Line
    """De vraag van de afdeling, als kop."""

    button: Line
    """De tekst op de knop."""

    target: AnyRef
    """Waar de knop heen gaat, als `soort:id`."""

    doors: tuple[Door, ...]
    """De drie ingangen."""

    privacy_line: Line
    """De regel over wat op dit apparaat blijft."""

    danger: Text
    """Wat je doet bij gevaar."""


class Page(Record):
    """Een pagina die iemand in Markdown schreef; `body` is wat onder de kopgegevens staat."""

    kind: Literal["page"]
    """Altijd `page`."""

    summary: Line
    """De omschrijving voor zoekmachines."""

    body: Text
    """De tekst van de pagina."""


class Expression(Part):
    """Een woord dat wij in onze eigen stem niet gebruiken."""

    pattern: Word
    """Het woord als patroon; `*` staat voor een uitgang."""

    instead: Word
    """Wat je in plaats daarvan schrijft."""

    reason: Word
    """Waarom."""


class Wording(Part):
    """De schrijfregels voor één taal."""

    id: Id
    """De taal, bijvoorbeeld `nl`."""

    mean_sentence: Annotated[Whole, Field(ge=5, le=40)]
    """Hoogste gemiddelde zinslengte van een record, in woorden."""

    long_sentence: Annotated[Whole, Field(ge=5, le=60)]
    """Vanaf hoeveel woorden een zin lang heet."""

    max_sentence: Annotated[Whole, Field(ge=5, le=80)]
    """Hoogste aantal woorden in één zin."""

    stigma: tuple[Expression, ...]
    """Woorden die mensen tot hun stoornis of gedrag maken."""

    allowed: tuple[Word, ...] = ()
    """Woordgroepen waarin zo'n woord wel mag, bijvoorbeeld `in geval van`."""

    gendered: tuple[Word, ...]
    """Patronen zoals `hij/zij`."""

    neutral: Word
    """Wat je in plaats van zo'n patroon schrijft."""

    vague: tuple[Word, ...] = ()
    """Werkwoorden waaraan je niet ziet of iemand het kan; `*` staat voor een uitgang."""

    absolute: tuple[Word, ...] = ()
    """Absolute woorden die een antwoord kunnen verraden."""

    frequencies: tuple[Word, ...] = ()
    """Vage woorden voor hoe vaak iets gebeurt."""

    negations: tuple[Word, ...] = ()
    """Woorden die een vraag omkeren."""

    opinions: tuple[Word, ...] = ()
    """Woordgroepen die naar een mening vragen, waarop geen antwoord goed is."""

    reasons: tuple[Word, ...] = ()
    """Woorden die van één bewering twee maken, zoals *omdat*."""

    articles: tuple[Word, ...] = ()
    """Lidwoorden, waarmee een vraag niet mag eindigen."""

    common: tuple[Word, ...] = ()
    """Lange woorden die overal staan, en dus geen antwoord verraden."""

    endings: tuple[Word, ...] = ()
    """Uitgangen die niet tellen als woorden vergeleken worden; de langste gaat voor."""

    verdicts: tuple[Word, ...] = ()
    """Woorden die alleen zeggen of iets klopt; een uitleg zegt meer."""

    other_answers: tuple[Word, ...] = ()
    """Woordgroepen die naar andere antwoorden verwijzen; `?` is de letter van een antwoord."""


class NameLists(Part):
    """Hoe wij mensen in vragen noemen. Waar iemand vandaan komt, zegt een naam niet.

    Woorden als *mevrouw*, met een kleine letter, horen er ook bij. Wie erna komt, telt dan niet nog
    een keer.
    """

    she: tuple[Word, ...] = ()
    """Namen die wij bij *zij* gebruiken."""

    he: tuple[Word, ...] = ()
    """Namen die wij bij *hij* gebruiken."""

    either: tuple[Word, ...] = ()
    """Namen die wij bij allebei gebruiken, of waar geen van beide bij staat."""

    others: tuple[Word, ...] = ()
    """Namen die niet tellen: een achternaam, een schrijver, een plaats, een dier."""


class WritingRules(Part):
    """Drempels en woordenlijsten van de schrijfregels, per taal."""

    kind: Literal["writing-rules"]
    """Altijd `writing-rules`."""

    long_share: Annotated[Decimal, Field(gt=0, lt=1)]
    """Hoogste deel van de zinnen dat lang mag zijn, bijvoorbeeld 0.1."""

    paragraph_sentences: Annotated[Whole, Field(ge=1)]
    """Hoogste aantal zinnen in een alinea."""

    paragraph_words: Annotated[Whole, Field(ge=20)]
    """Hoogste aantal woorden in een alinea."""

    definition_words: Annotated[Whole, Field(ge=1)]
    """Hoogste aantal woorden van de omschrijving van een begrip."""

    deck_terms: Bounds
    """Aantal begrippen in een stapel per thema."""

    short_words: Annotated[Whole, Field(ge=1)]
    """Hoogste aantal woorden van het antwoord boven een stuk tekst, `short`."""

    competences: CompetenceLimits
    """Wat er bij een competentie hoort te staan."""

    lessons: LessonLimits
    """Wat er in een les hoort te staan."""

    items: ItemLimits
    """Hoeveel een vraag uitlegt, en waaruit je kunt kiezen."""

    stems: StemLimits
    """Hoe lang een vraag, haar situatie en haar antwoorden mogen zijn."""

    cues: CueLimits
    """Waaraan een antwoord te herkennen is zonder dat iemand de stof kent."""

    banks: BankLimits
    """Wat over alle vragen van een bank samen geldt."""

    blind: BlindLimits
    """Hoeveel lezers mogen raden, en horen te weten."""

    scenes: SceneLimits
    """Waaruit een scène hoort te bestaan."""

    programmes: ProgrammeLimits
    """Wat een programma hoort te hebben."""

    recheck_months: Annotated[Whole, Field(ge=1)]
    """Binnen hoeveel maanden een wet, richtlijn, cijfer of loon opnieuw gelezen wordt."""

    translations: TranslationLimits
    """Hoe lang een vertaalde vraag mag zijn."""

    names: NameLists | None = None
    """De namen van mensen in vragen."""

    languages: tuple[Wording, ...]
    """De regels die per taal verschillen, voor elke taal van de site."""

    def of(self, language: str) -> Wording | None:
        """The rules for one language, if someone wrote them."""
        return next((wording for wording in self.languages if wording.id == language), None)
