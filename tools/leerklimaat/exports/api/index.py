"""What there is for other programs in one language: the file that they read first.

From: which files exports/api writes. To: the same.
"""

from leerklimaat.exports.api.promised import Day, Head, Maker, Promised
from leerklimaat.languages import SOURCE

VERSION = "1.1.0"
"""The first number stands in the address. The second goes up when something comes, the third when
something is mended."""


class OtherLanguage(Promised):
    """The same in another language."""

    language: str
    """Which."""
    index: str
    """The way to its index, from this file."""


class Offered(Promised):
    """A file."""

    path: str
    """The way to it, from this file."""
    schema_path: str | None = None
    """The way to its schema, from this file."""
    about: str
    """What is in it."""


class IndexFile(Head):
    """What there is."""

    version: str
    """Of what is promised, as three numbers."""
    title: str
    """The name of the site."""
    description: str
    """What the site is."""
    status: str
    """The least that any text was checked: `concept`, `nagekeken` or `vastgesteld`."""
    changed: Day
    """When a text changed last."""
    url: str | None = None
    """The site, if its address is known."""
    languages: tuple[OtherLanguage, ...]
    """The other languages."""
    files: tuple[Offered, ...]
    """Every file."""


def index_file(make: Maker, schema: str, files: tuple[Offered, ...]) -> IndexFile:
    """The index of one language."""
    site = make.site
    up = "../../" if site.language == SOURCE else "../../../"
    return IndexFile(
        **make.head(schema),
        version=VERSION,
        title=site.ui["site.name"],
        description=site.ui["site.description"],
        status=site.status.value,
        changed=site.changed,
        url=site.whole_address(site.home) if site.home is not None and make.is_placed else None,
        languages=tuple(
            OtherLanguage(
                language=one,
                index=f"{up}{'' if one == SOURCE else f'{one}/'}api/v1/index.json",
            )
            for one in site.settings.languages
            if one != site.language
        ),
        files=files,
    )
