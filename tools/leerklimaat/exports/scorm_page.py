"""A lesson with its questions as one page that stands by itself, on any platform and on a disk.

From: a lesson and its bank, with the templates of pages. To: exports/scorm.py. What is said is said
by the same templates as on the site, so that a new type of item comes along by itself. Never: a
link to a page that is not there, a request elsewhere, or a text of its own.
"""

import re

from markupsafe import Markup, escape

from leerklimaat.exports.markup import root_of
from leerklimaat.exports.package import notice
from leerklimaat.ids import ref
from leerklimaat.model.bank import Bank
from leerklimaat.model.learning import Lesson
from leerklimaat.model.overview import bank_of
from leerklimaat.pages.do.asked import LETTERS, groups
from leerklimaat.pages.do.banks import about
from leerklimaat.pages.do.items import quiz_data
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View

STYLE = "les.css"
SCRIPT = "les.js"

QUESTIONS = "de-vragen"
"""Where they stand on the page."""
_BEFORE = "vraag-"
"""Before every id in the questions, as those of the lesson come from another file."""
_ID = re.compile(r'(?<= )(id|for|aria-describedby|data-of|popovertarget)="')
POLICY = "; ".join(
    (
        *("default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src data:"),
        *("form-action 'none'", "base-uri 'none'"),
    )
)
_NOWHERE = "nergens:"
_BUTTON = re.compile(rf'<p><a class="lk-button" href="{_NOWHERE}[^"]*">.*?</a></p>\n*')
_LINK = re.compile(r'<a ([^>]*?)href="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)


class Away(View):
    """A page of the site, somewhere else: what is not on it stands at the site, if that has an
    address, and else nowhere."""

    def __init__(self, site: Site, sheet: Sheet, bank: Bank | None) -> None:
        """`bank`: the one whose questions are on the page too."""
        super().__init__(site, sheet)
        self._bank = ref("bank", bank.id) if bank is not None else ""

    @property
    def repeats(self) -> bool:
        """A package keeps nothing on a device."""
        return False

    def url(self, name: str) -> str:
        """The address of a record, on this page if it is there."""
        return f"#{QUESTIONS}" if name == self._bank else super().url(name)

    def relative(self, address: str) -> str:
        """An address below the language's root: on this page, or in the world."""
        path, _, anchor = address.partition("#")
        if path == f"{self.sheet.path}.html":
            return f"#{anchor or 'top'}"
        return f"{root_of(self.site) or _NOWHERE}{address}"


def lesson_package_page(site: Site, sheet: Sheet, lesson: Lesson) -> bytes:
    """The page, as HTML."""
    bank = bank_of(site.base, lesson)
    view = Away(site, sheet, bank)
    html = view.piece(
        "learn/package.html.j2",
        policy=POLICY,
        style=STYLE,
        script=SCRIPT,
        anchor=QUESTIONS,
        notice=notice(site, sheet, questions=bank is not None),
        bank=ref("bank", bank.id) if bank is not None else "",
        questions=_questions(view, bank) if bank is not None else "",
        about=about(bank) if bank is not None else [],
        data=embedded(quiz_data(ref("bank", bank.id), site.base) if bank is not None else {}),
    )
    return _with_ways(html, view).encode()


def _questions(view: Away, bank: Bank) -> Markup:
    entry = view.site.base.entries[ref("bank", bank.id)]
    html = view.piece(
        "do/questions.j2",
        entry=entry,
        groups=groups(view.site.base, bank),
        letters=LETTERS,
    )
    # No text can look like an attribute: in texts a quotation mark is escaped.
    return Markup(_ID.sub(rf'\1="{_BEFORE}', html))  # noqa: S704 (a template of ours made it)


def _with_ways(html: str, view: Away) -> str:
    """Links that lead somewhere: on this page, or out of it in a window of their own, for what
    leaves a package ends it. Of the others the words stay; what is nothing but a way goes.
    """
    ways = {str(escape(view.words("term.more"))), str(escape(view.words("source.more")))}

    def led(link: re.Match[str]) -> str:
        before, href, after, words = link.groups()
        if href.startswith(_NOWHERE):
            return "" if words in ways else words
        if href.startswith(("http:", "https:")):
            rest = f"{before}{after}".replace(' rel="noopener"', "").strip()
            marks = f" {rest}" if rest else ""
            return f'<a href="{href}"{marks} target="_blank" rel="noopener">{words}</a>'
        return link[0]

    return _LINK.sub(led, _BUTTON.sub("", html))
