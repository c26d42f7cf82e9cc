"""What can be read on a page, in passages: one below each heading with an id.

From: a page as its template made it. To: searched.py. Left out is what is no text of the page: what
is marked with `data-search-exclude`, ways to other pages, what can be filled in, and what can be
answered, as a wrong answer would stand among what was found as if it were so.
"""

from functools import lru_cache
from html.parser import HTMLParser
from typing import NamedTuple

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OPENS = _HEADINGS | {"li"}
_INLINE = frozenset(
    {
        *("a", "abbr", "b", "bdi", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q"),
        *("button", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var"),
    }
)
_VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"})
_SILENT = frozenset(
    {
        *(
            "button",
            "label",
            "nav",
            "noscript",
            "output",
            "script",
            "select",
            "style",
            "svg",
            "template",
        ),
        "textarea",
    }
)
_ASIDE = frozenset({"lk-cards", "lk-meta", "lk-popover", "lk-answer", "lk-hint", "lk-letter"})
_TERM = "lk-term"
"""A button that is a word of the sentence it stands in."""
_TOP = "top"
_EXCLUDED = "data-search-exclude"


class Passage(NamedTuple):
    """A piece of a page. `anchor`: where it begins, "" for the top. Sentences stay on one line."""

    anchor: str
    heading: str
    text: str


@lru_cache(maxsize=2**10)
def passages_of(page: str) -> tuple[Passage, ...]:
    """The passages of a page in order, its opening first; none that says nothing."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    first, *others = [_settled(part) for part in reader.parts]
    return (first, *(part for part in others if part.heading or part.text))


class _Part(NamedTuple):
    anchor: str
    heading: list[str]
    text: list[str]


def _settled(part: _Part) -> Passage:
    lines = (" ".join(line.split()) for line in "".join(part.text).split("\n"))
    heading = " ".join("".join(part.heading).split())
    return Passage(part.anchor, heading, "\n".join(line for line in lines if line))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts = [_Part("", [], [])]
        self._open: list[str] = []
        self._silent = 0
        self._heading = ""
        self._is_apart = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a passage, or leave out what is in this element."""
        given = dict(attrs)
        if tag in _VOID:
            self._break(tag)
            return
        self._open.append(tag)
        anchor = given.get("id")
        if anchor and tag in _OPENS and not self._silent:
            # A heading that is left out takes along what stands below it.
            self._is_apart = _EXCLUDED in given
            if not self._is_apart:
                self._begin(tag, "" if anchor == _TOP else anchor)
        if self._silent or _is_left_out(tag, given) or anchor == _TOP:
            # The title of a page is known, and stands nowhere among its text.
            self._silent += 1
            return
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        """Back to the element around it."""
        if tag not in self._open:
            return
        while self._open.pop() != tag:
            self._silent -= bool(self._silent)
        if self._silent:
            self._silent -= 1
        if tag == self._heading:
            self._heading = ""
        self._break(tag)

    def handle_data(self, data: str) -> None:
        """Text; a line in the source is no line on the page."""
        if self._silent or self._is_apart:
            return
        part = self.parts[-1]
        (part.heading if self._heading else part.text).append(data.replace("\n", " "))

    def _begin(self, tag: str, anchor: str) -> None:
        if anchor:
            self.parts.append(_Part(anchor, [], []))
            self._heading = tag if tag in _HEADINGS else ""

    def _break(self, tag: str) -> None:
        if tag not in _INLINE and not self._silent:
            self.parts[-1].text.append("\n")


def _is_left_out(tag: str, given: dict[str, str | None]) -> bool:
    styles = (given.get("class") or "").split()
    return (
        (tag in _SILENT and _TERM not in styles)
        or _EXCLUDED in given
        or "hidden" in given
        or not _ASIDE.isdisjoint(styles)
    )
