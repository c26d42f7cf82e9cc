"""Quotation marks and apostrophes as a book has them: “zo”, ‘zo’, foto’s, ’s avonds.

From: languages (which words begin with an apostrophe). To: prose, as rules of its parser, and the
words of the interface. Which marks are a pair, markdown-it's `smartquotes` finds; here stands what
it cannot know. Never: touches code, addresses, or texts that programs compare.
"""

import re
from functools import cache, lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from leerklimaat.languages import LANGUAGES

QUOTES: Final = "“”‘’"
"""Of every language of the site; the first two are for the outer pair."""
_APOSTROPHE: Final = "’"
# Of all languages together: a text does not say which it is in.
_ELIDED = "|".join(
    sorted((re.escape(word) for one in LANGUAGES.values() for word in one.elided), key=len)
)
_LEADING = re.compile(rf"(?<![\w'’])'(?=(?:{_ELIDED}|\d0s?)(?![\w'’]))", re.IGNORECASE)
_BOTH_SIDES = re.compile(r"(?<=\s)'n'(?=\s)", re.IGNORECASE)
_STRAIGHT = re.compile(r"[\"']")
_BEFORE_OPENING = re.compile(r"[\s(\[{/–—“‘„«-]")
_SHOWN = ("text", "text_special", "softbreak", "hardbreak")


def typeset(parser: MarkdownIt) -> MarkdownIt:
    """The same parser, which now sets the marks of what it reads."""
    parser.options["typographer"] = True
    parser.options["quotes"] = QUOTES
    parser.enable("smartquotes")
    parser.core.ruler.before("smartquotes", "apostrophes", _begin_with_apostrophes)
    parser.core.ruler.after("smartquotes", "lone_marks", _set_lone_marks)
    return parser


@lru_cache(maxsize=2**13)
def curly(text: str) -> str:
    """A text without any other marks, such as words of the interface."""
    if not _STRAIGHT.search(text):
        return text
    [inline] = _of_words().parseInline(text)
    return "".join(child.content for child in inline.children or ())


@cache
def _of_words() -> MarkdownIt:
    return typeset(MarkdownIt("zero"))


def _begin_with_apostrophes(state: StateCore) -> None:
    """`'s avonds` and `'em` open no quotation, so no pair is sought for them."""
    for children in _pieces(state):
        for child in children:
            if child.type == "text" and "'" in child.content:
                words = _BOTH_SIDES.sub(f"{_APOSTROPHE}n{_APOSTROPHE}", child.content)
                child.content = _LEADING.sub(_APOSTROPHE, words)


def _set_lone_marks(state: StateCore) -> None:
    """A mark whose partner stands elsewhere goes by what stands before it.

    A single one without a partner is an apostrophe.
    """
    for children in _pieces(state):
        before = " "
        for child in children:
            if child.type == "text" and _STRAIGHT.search(child.content):
                child.content = _without_straight(child.content, before)
            if child.type in _SHOWN:
                before = (child.content or " ")[-1]


def _without_straight(text: str, before: str) -> str:
    """`before`: what stands before the text."""
    found: list[str] = []
    for sign in text:
        match sign:
            case '"':
                opens = _BEFORE_OPENING.fullmatch(before) is not None
                found.append(QUOTES[0 if opens else 1])
            case "'":
                found.append(_APOSTROPHE)
            case _:
                found.append(sign)
        before = sign
    return "".join(found)


def _pieces(state: StateCore) -> list[list[Token]]:
    return [token.children for token in state.tokens if token.type == "inline" and token.children]
