"""Terms and sources as records for other programs.

From: the records of one language. To: exports/api, which writes them.
"""

from leerklimaat.exports.api.promised import Day, Head, Maker, Named, Promised
from leerklimaat.ids import ref
from leerklimaat.model.reference import Source, Term
from leerklimaat.prose import told


class TermRecord(Named):
    """A term of the glossary."""

    definition: str
    """What it means, in at most forty words."""
    example: str | None = None
    """An example from the ward."""
    see: tuple[str, ...] = ()
    """The ids of terms near it."""
    about: str | None = None
    """The whole name of the record that explains it."""


class TermsFile(Head):
    """The glossary."""

    terms: tuple[TermRecord, ...]
    """The terms, in the order of the glossary."""


class Reading(Promised):
    """When we read a source."""

    on: Day
    """The day."""
    by: str
    """Who read it."""
    part: str | None = None
    """What part, if not all."""


class SourceRecord(Promised):
    """Something that texts rest on."""

    id: str
    """Its id."""
    name: str
    """Its whole name."""
    title: str
    """As the source gives it."""
    url: str | None = None
    """Where it stands in our list, if the address of the site is known."""
    author: str | None = None
    """Who wrote it."""
    publisher: str | None = None
    """Who brought it out."""
    year: str | None = None
    """A year or date, as the source gives it."""
    address: str | None = None
    """Where we saw it."""
    type: str
    """`law`, `standard`, `article`, `report`, `textbook`, …"""
    reliability: str
    """How much it weighs: `law-or-standard`, `peer-reviewed`, …"""
    read: str
    """How much of it we read: `full`, `nearly-full`, `beginning` or `abstract`."""
    checked: Reading | None = None
    """When we read it last."""
    review_by: Day | None = None
    """When we want to have read it again."""
    note: str | None = None
    """What else a reader should know."""
    source_language: str
    """The language of the source."""


class SourcesFile(Head):
    """The list of sources."""

    sources: tuple[SourceRecord, ...]
    """The sources, in the order of the list."""


def terms_file(make: Maker, schema: str) -> TermsFile:
    """Every term."""
    made = tuple(_term(make, one) for _, one in make.site.base.all(Term))
    return TermsFile(**make.head(schema), terms=made)


def _term(make: Maker, one: Term) -> TermRecord:
    return TermRecord(
        **make.named(ref("term", one.id), one),
        definition=told(one.definition),
        example=make.line(one.example),
        see=one.see,
        about=one.about,
    )


def sources_file(make: Maker, schema: str) -> SourcesFile:
    """Every source."""
    made = tuple(_source(make, one) for _, one in make.site.base.all(Source))
    return SourcesFile(**make.head(schema), sources=made)


def _source(make: Maker, one: Source) -> SourceRecord:
    name, checked = ref("source", one.id), one.checked
    return SourceRecord(
        id=one.id,
        name=name,
        title=one.title,
        url=make.url(name),
        author=one.author,
        publisher=one.publisher,
        year=one.year,
        address=one.url,
        type=one.type,
        reliability=one.reliability,
        read=one.read,
        checked=Reading(on=checked.on, by=checked.by, part=make.line(checked.part))
        if checked is not None
        else None,
        review_by=one.review_by,
        note=make.line(one.note),
        source_language=one.language,
    )
