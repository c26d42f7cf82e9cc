"""The small Markdown of our texts: paragraphs, lists, emphasis, links. Nothing else.

From: texts of records. To: rules (links, sentences), pages (HTML). The one place where text
becomes HTML: everything is escaped here, and only here. Pages written by hand
may also have headings and tables; no text may have raw HTML, images or code.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from html import escape
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from leerklimaat.languages import LANGUAGES
from leerklimaat.quotes import typeset

_RULES = ["list", "emphasis", "link", "escape", "entity"]
_PAGE_RULES = ["heading", "table"]
_HEADING_ID = re.compile(r"\{#([a-z0-9-]+)\}\s*$")
_HAS_LINK = re.compile(r"\]\(")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)*]*\s+(?=[\"'“‘(*]*[A-ZÀ-Ý0-9])")
ABBREVIATIONS = frozenset(
    word for language in LANGUAGES.values() for word in language.abbreviations
)
"""Of all languages together: a text does not say which it is in."""
_REMEMBERED = 10_000
"""How many texts are made once, of each kind; each takes about as much memory as it is long."""
_ABBREVIATION = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, sorted(ABBREVIATIONS)))})\.$", re.IGNORECASE
)
_ENOUGH = max(map(len, ABBREVIATIONS)) + 3
# One line that begins with a letter and holds no sign that means something is its own HTML.
_UNMARKED = re.compile(r"[^\W\d_](?:[^\\*_\[\]&<>\"'\x00-\x1f]*[^\\*_\[\]&<>\"'\s\x00-\x1f])?")
# Without any of these, a text is paragraphs to the parser too, with nothing in them.
_MARK = re.compile(r"[\\*_\[\]&#|\x00\r]|^[ \t]*(?:[-+]|\d+[.)])", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n")
# The numbers for danger, and for who thinks of suicide, as words; not those of an article of a law,
# of an address or of a list of other numbers.
_CALLED = re.compile(
    r"(?<![\w.,/+€#:-])(?<!\bart\. )(?<!\bartikel )(?<!\barticle )(?<!\blid )"
    r"(?:0800-0113|11[23])(?![\w/-]|[.,:]\w|%)"
)
_LONGEST = 24
"""Letters of a button inside a line: it breaks nowhere, and would leave the line half empty."""
_WORD = re.compile(r"[^\W_]+(?:['’\-/.,][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link goes, once resolved. Of what is told in place: the id of its sheet, what makes
    that sheet as HTML that may stand in a paragraph, and the class of the button that opens it.
    What is not told in place after all is never made."""

    href: str
    sheet: str = ""
    tell: Callable[[], str] = str
    opener: str = "lk-term"
    rel: str = ""


Resolve = Callable[[str], Link]
"""Turns a written target (`term:grens`, `https://…`) into a link for this page."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in a hand-written page: its level (2 to 4), text as HTML, and authored id."""

    level: int
    title: str
    id: str


@cache
def _writer(page: bool) -> MarkdownIt:
    """For who makes of a text what readers see."""
    return typeset(_new_parser(page))


@cache
def _parser(page: bool) -> MarkdownIt:
    """For who asks what stands in a text, as it was written."""
    return _new_parser(page)


def _new_parser(page: bool) -> MarkdownIt:
    parser = MarkdownIt("zero", {"typographer": False}).enable(_RULES)
    if page:
        parser.enable(_PAGE_RULES)
        parser.add_render_rule("table_open", _open_table)
        parser.add_render_rule("table_close", _close_table)
    parser.add_render_rule("text", _text)
    parser.add_render_rule("link_open", _open_link)
    parser.add_render_rule("link_close", _close_link)
    return parser


@cache
def _block_parser() -> MarkdownIt:
    """For who asks what the blocks are, and not what stands in them."""
    return (
        MarkdownIt("zero", {"typographer": False}).enable([*_RULES, *_PAGE_RULES]).disable("inline")
    )


def _text(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    text = tokens[index].content
    # In a link a number is part of its name; a heading or a label is not pressed to call.
    return escape(text) if env.get("open") or env.get("is_name") else called(text)


def called(text: str) -> str:
    """Plain text as HTML, in which the numbers for help are links."""
    return _CALLED.sub(_call, escape(text))


def _call(found: re.Match[str]) -> str:
    return f'<a class="lk-tel" href="tel:{found[0].replace("-", "")}">{found[0]}</a>'


def _open_link(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    link: Link = env["resolve"](str(tokens[index].attrs.get("href", "")))
    if link.sheet and _letters(tokens, index) > _LONGEST:
        link = replace(link, sheet="")
    env.setdefault("open", []).append(link)
    if link.sheet:
        return f'<button type="button" class="{link.opener}" popovertarget="{escape(link.sheet)}">'
    rel = f' rel="{escape(link.rel)}"' if link.rel else ""
    return f'<a href="{escape(link.href)}"{rel}>'


def _close_link(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    link: Link = env["open"].pop()
    return f"</button>{link.tell()}" if link.sheet else "</a>"


def _letters(tokens: Sequence[Token], index: int) -> int:
    """How long the words of the link are that is opened there."""
    count = 0
    for token in tokens[index + 1 :]:
        if token.type == "link_close":
            break
        count += len(token.content)
    return count


def _open_table(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    # A table may be wider than a screen. A keyboard scrolls what can have the focus.
    label = escape(env["label"])
    return f'<div class="lk-table" tabindex="0" role="group" aria-label="{label}">\n<table>\n'


def _close_table(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    return "</table>\n</div>\n"


def block_html(text: str, resolve: Resolve) -> str:
    """A text of paragraphs and lists as HTML, without blank lines. Numbers to call are links."""
    if _UNMARKED.fullmatch(text):
        return f"<p>{called(text)}</p>"
    if not _HAS_LINK.search(text):
        return _block_html(text)
    return str(_writer(False).render(text, {"resolve": resolve})).strip()


def inline_html(text: str, resolve: Resolve, *, is_name: bool = True) -> str:
    """A text of one paragraph as HTML, without a `<p>` around it.

    `is_name`: it may stand in a heading, a button or a label, so no number in it is a link.
    """
    if _UNMARKED.fullmatch(text):
        return text if is_name else called(text)
    if not _HAS_LINK.search(text):
        return _inline_html(text, is_name)
    return str(_writer(False).renderInline(text, {"resolve": resolve, "is_name": is_name})).strip()


# A text without links is the same wherever it stands, and many stand in several pages and files.
@lru_cache(maxsize=_REMEMBERED)
def _block_html(text: str) -> str:
    return str(_writer(False).render(text, {})).strip()


@lru_cache(maxsize=_REMEMBERED)
def _inline_html(text: str, is_name: bool) -> str:
    return str(_writer(False).renderInline(text, {"is_name": is_name})).strip()


def plain(text: str) -> str:
    """A text without its marks, as it was written: for who counts, compares or exports."""
    if _UNMARKED.fullmatch(text):
        return text
    if not _MARK.search(text):
        return " ".join(filter(None, (piece.strip() for piece in _BLANK.split(text))))
    return " ".join(_plain_inline(token) for token in _parser(True).parse(text) if token.children)


def told(text: str) -> str:
    """The same as readers see it: with the quotation marks of a book."""
    if '"' not in text and "'" not in text:
        return plain(text)
    return " ".join(_plain_inline(token) for token in _writer(True).parse(text) if token.children)


def page_parts(text: str, resolve: Resolve, label: str) -> Iterator[Heading | str]:
    """A hand-written page as headings and the HTML between them, its tables under a plain name."""
    parser = _writer(True)
    env: EnvType = {"resolve": resolve, "label": label}
    waiting: list[Token] = []
    tokens = parser.parse(text, env)
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.type == "heading_open" and token.level == 0:
            if waiting:
                yield parser.renderer.render(waiting, parser.options, env).strip()
                waiting = []
            title = tokens[index + 1].content
            found = _HEADING_ID.search(title)
            words = _HEADING_ID.sub("", title).rstrip()
            yield Heading(
                int(token.tag[1]), inline_html(words, resolve), found.group(1) if found else ""
            )
            index += 3
            continue
        waiting.append(token)
        index += 1
    if waiting:
        yield parser.renderer.render(waiting, parser.options, env).strip()


def links(text: str) -> list[str]:
    """The target of every link in a text, in order."""
    if not _HAS_LINK.search(text):
        return []
    return [
        str(child.attrs.get("href", ""))
        for token in _parser(True).parse(text)
        for child in token.children or ()
        if child.type == "link_open"
    ]


def joints(text: str) -> list[str | None]:
    """For every `](` of a text, in order, the target of its link; None if it is no link."""
    found: list[str | None] = []
    for token in _parser(True).parse(text):
        open_links: list[str] = []
        for child in token.children or ():
            match child.type:
                case "link_open":
                    open_links.append(str(child.attrs.get("href", "")))
                case "link_close":
                    found.append(open_links.pop())
                case "text":
                    found.extend([None] * child.content.count("]("))
    return found


class Numbered(NamedTuple):
    """A numbered point of a list: the line of the text, its number as written and as shown."""

    line: int
    written: int
    shown: int


def numbered_points(text: str) -> list[list[Numbered]]:
    """The points of every numbered list, one list after the other."""
    found: list[list[Numbered]] = []
    open_lists: list[list[Numbered] | None] = []
    for token in _block_parser().parse(text):
        match token.type:
            case "ordered_list_open":
                open_lists.append([])
                start = int(token.attrs.get("start", 1))
            case "bullet_list_open":
                open_lists.append(None)
            case "ordered_list_close" | "bullet_list_close":
                if points := open_lists.pop():
                    found.append(points)
            case "list_item_open" if (points := open_lists[-1]) is not None:
                shown = points[-1].shown + 1 if points else start
                line = token.map[0] if token.map else 0
                points.append(Numbered(line, int(token.info), shown))
    return found


def paragraphs(text: str) -> list[list[str]]:
    """The sentences of each paragraph, list point or table cell, without marks. Headings apart."""
    if not _MARK.search(text):
        return [split for piece in _BLANK.split(text) if (split := sentences(piece.strip()))]
    tokens = _parser(True).parse(text)
    return [
        split
        for before, token in zip([None, *tokens], tokens, strict=False)
        if token.children
        and not (before is not None and before.type == "heading_open")
        and (split := sentences(_plain_inline(token)))
    ]


def sentences(text: str) -> list[str]:
    """Sentences of plain text; abbreviations do not end one."""
    found: list[list[str]] = []
    end = ""
    for piece in _SENTENCE_END.split(text):
        # Only the end of what came last is looked at, however long the sentence has become.
        if found and _ABBREVIATION.search(end):
            found[-1].append(piece)
            end = piece[-_ENOUGH:]
        elif piece.strip():
            found.append([piece.strip()])
            end = piece.rstrip()[-_ENOUGH:]
    return [" ".join(pieces) for pieces in found]


def sentence_ends(text: str) -> list[int]:
    """Where sentences of plain text end, with the marks that close them, but for the last one."""
    return [
        found.start() + len(found[0].rstrip())
        for found in _SENTENCE_END.finditer(text)
        if not _ABBREVIATION.search(text[max(0, found.start() - _ENOUGH) : found.start()])
    ]


def words(text: str) -> list[str]:
    """The words of plain text; `werk-privé` and `3,5` are one."""
    return _WORD.findall(text)


def _plain_inline(token: Token) -> str:
    return "".join(
        child.content if child.type in ("text", "text_special") else " "
        for child in token.children or ()
        if child.type in ("text", "text_special", "softbreak", "hardbreak")
    )
