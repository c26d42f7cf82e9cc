"""The crosswalk says one thing about each pair, and each element of others leads somewhere.

From: the reading of the source language. To: rules/__init__. Never: judges whether a link is true;
that takes someone who knows both frameworks.
"""

from collections.abc import Iterator

from leerklimaat.content.rules.reading import Reading, Where
from leerklimaat.model.crosswalk import Crosswalk, Element, OtherFramework
from leerklimaat.problems import Problem

_RULE = "aansluiting"


def check(source: Reading) -> Iterator[Problem]:
    """Everything about the crosswalk."""
    for where, part in source.parts:
        match part:
            case OtherFramework():
                yield from every_framework_says_where_it_is_read(source, where, part)
                yield from an_element_is_about_what_its_framework_is_about(source, where, part)
            case Element():
                yield from no_competence_is_named_twice(source, where, part)
            case Crosswalk():
                yield from no_address_is_of_two_elements(source, where, part)


def every_framework_says_where_it_is_read(
    source: Reading, where: Where, framework: OtherFramework
) -> Iterator[Problem]:
    """Else nobody can see what we read of it."""
    if not framework.sources:
        yield Problem(
            source.place(where, "sources"),
            f"bij het kader `{framework.id}` staat geen bron.",
            "Noem waarin wij het lazen. Lazen wij het nergens, zet het dan bij `gaps`.",
            _RULE,
        )


def an_element_is_about_what_its_framework_is_about(
    source: Reading, where: Where, framework: OtherFramework
) -> Iterator[Problem]:
    """A profession is no competence; and what leads nowhere says nothing."""
    for at, element in enumerate(framework.elements):
        is_linked = bool(element.close_match or element.related_match)
        if framework.about == "profession" and is_linked:
            yield Problem(
                source.place(where, "elements", at),
                f"`{element.id}` ligt naast het vak als geheel en noemt toch een competentie.",
                "Haal de competenties weg, of zet dit onderdeel in een kader met "
                "`about: competences`.",
                _RULE,
            )
        elif framework.about == "competences" and not is_linked:
            yield Problem(
                source.place(where, "elements", at),
                f"bij `{element.id}` staat geen competentie.",
                "Noem er een bij `close_match` of `related_match`, of zet het onderdeel bij "
                "`unlinked`, met de reden.",
                _RULE,
            )


def no_competence_is_named_twice(
    source: Reading, where: Where, element: Element
) -> Iterator[Problem]:
    """A pair overlaps, or is our own judgement; never both."""
    named: set[str] = set()
    for field in ("close_match", "related_match"):
        for at, competence in enumerate(getattr(element, field)):
            if competence in named:
                yield Problem(
                    source.place(where, field, at),
                    f"`{competence}` staat twee keer bij `{element.id}`.",
                    "Laat haar bij `close_match` staan als de woorden grotendeels samenvallen, "
                    "en anders bij `related_match`.",
                    _RULE,
                )
            named.add(competence)


def no_address_is_of_two_elements(
    source: Reading, where: Where, crosswalk: Crosswalk
) -> Iterator[Problem]:
    """An address names one thing, so the second was copied."""
    first: dict[str, str] = {}
    for at, framework in enumerate(crosswalk.frameworks):
        for field in ("elements", "unlinked"):
            for index, element in enumerate(getattr(framework, field)):
                if element.uri is None:
                    continue
                if element.uri in first:
                    yield Problem(
                        source.place(where, "frameworks", at, field, index, "uri"),
                        f"dit adres heeft `{first[element.uri]}` al.",
                        "Kijk in het kader welk adres bij welk onderdeel hoort.",
                        _RULE,
                    )
                first.setdefault(element.uri, element.id)
