"""The languages of the site: one to write in, the others laid over it.

From: nothing. To: everyone. A language is a record here, and its files; which words to avoid in
it stands in docs/schrijfregels.yml. Never: a table by language anywhere else in the code.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """What differs per language, and is no content.

    `code`: as in `x.en.yml`, in addresses and in HTML. `name`: its own name for itself.
    `dutch`, `adjective`: how messages name it, as in *in het Engels* and *de Engelse site*.
    `locale`: with the region whose spelling it has.
    `date`: how a day is written, of `day`, `month` (one of `months`) and `year`.
    `separator`: what parts the cells of a table for a spreadsheet; where a comma parts units from
    tenths, one cannot part cells. `words_per_hour`: how fast a student reads.
    `abbreviations`: what a full stop may follow without ending a sentence. `elided`: what may
    follow an apostrophe at the beginning of a word. `whole`: False while much of it has no
    translation yet. That is then told, but it is no mistake, and no site is made of it unless
    asked for.
    """

    code: str
    name: str
    dutch: str
    adjective: str
    locale: str
    months: tuple[str, ...]
    date: str
    separator: str
    words_per_hour: int
    abbreviations: tuple[str, ...]
    elided: tuple[str, ...] = ()
    whole: bool = True


DUTCH = Language(
    code="nl",
    name="Nederlands",
    dutch="Nederlands",
    adjective="Nederlandse",
    locale="nl_NL",
    months=(
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    date="{day} {month} {year}",
    separator=";",
    words_per_hour=4000,
    abbreviations=(
        *("art", "bijv", "bv", "ca", "d.w.z", "dr", "drs", "e.a", "enz", "etc", "evt", "incl"),
        *("m.n", "mr", "mw", "nl", "nr", "o.a", "p", "prof", "resp", "t/m", "vgl"),
    ),
    elided=("s", "t", "n", "m", "k", "r", "ie", "ns", "es", "tuurlijk"),
)
ENGLISH = Language(
    code="en",
    name="English",
    dutch="Engels",
    adjective="Engelse",
    locale="en_GB",
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    date="{day} {month} {year}",
    separator=",",
    words_per_hour=3000,
    abbreviations=(
        *("art", "dr", "e.g", "etc", "i.e", "incl", "mr", "mrs", "ms", "no", "p", "prof", "st"),
        *("vs",),
    ),
    elided=("em", "tis", "twas", "til", "cause", "bout", "round"),
)

LANGUAGES = {language.code: language for language in (DUTCH, ENGLISH)}
SOURCE = DUTCH.code
ALL = tuple(LANGUAGES)
TRANSLATIONS = tuple(code for code in ALL if code != SOURCE)
WHOLE = tuple(code for code, language in LANGUAGES.items() if language.whole)


def sidecar(file: str, language: str) -> str:
    """The file beside `x.yml` or `x.md` that holds a translation: `x.en.yml`."""
    stem, _, suffix = file.rpartition(".")
    return f"{stem}.{language}.{suffix}"


def original(file: str) -> str:
    """The Dutch file that a translation stands beside: `x.yml` for `x.en.yml`, and for itself."""
    language = language_of_file(file)
    if language == SOURCE:
        return file
    stem, _, suffix = file.rpartition(".")
    return f"{stem.removesuffix(f'.{language}')}.{suffix}"


def language_of_file(file: str) -> str:
    """`nl` for `x.yml`, `en` for `x.en.yml`."""
    parts = file.rsplit("/", 1)[-1].split(".")
    return parts[-2] if len(parts) > 2 and parts[-2] in TRANSLATIONS else SOURCE
