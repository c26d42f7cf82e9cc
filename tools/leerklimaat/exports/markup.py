"""The small Markdown of our texts as formats of others take it: elements of XML, HTML, or plain.

From: texts of records, through prose.py, which escapes them. To: one module per format. A link
leads to the site, where that has an address; else its words stay. Never: builds XML from strings.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree, html

from leerklimaat import prose
from leerklimaat.pages.site import Site

Element = etree._Element
"""lxml has no other name for it."""

_NO_ADDRESS = "#"
_BLOCKS = ("p", "ul", "ol", "li")
"""Nothing but the end of a line follows on these; on other elements that is a space."""
# Most texts are one line without marks. Those need no parser, which is most of the work.
_SIMPLE = re.compile(r"<(\w+)>([^<&]+)</\1>")


@dataclass(frozen=True, slots=True)
class Marked:
    """Texts of one language, with links to a site that has an address, or without links.

    `_made`: what was made of a text before, for every format asks for the same ones.
    """

    site: Site
    _made: dict[tuple[str, str, str], list[Element]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def blocks(self, text: str, namespace: str = "") -> list[Element]:
        """Paragraphs and lists, as elements in that namespace; none for an empty text."""
        return deepcopy(self._blocks(text, namespace))

    def line(self, text: str, tag: str, namespace: str = "") -> Element:
        """A text of one paragraph inside an element of that tag. Links become words."""
        (element,) = deepcopy(self._line(text, tag, namespace))
        return element

    def block_html(self, text: str) -> str:
        """Paragraphs and lists as HTML that is well-formed XML."""
        return "\n".join(map(as_text, self._blocks(text)))

    def line_html(self, text: str) -> str:
        """A text of one paragraph as HTML, without an element around it. Links become words."""
        (element,) = self._line(text, "p")
        return as_text(element).removeprefix("<p>").removesuffix("</p>") if text else ""

    def plain(self, text: str) -> str:
        """A text without marks, as readers see it; its paragraphs on one line."""
        return prose.told(text)

    def address(self, name: str) -> str:
        """Where a record, or something in it, stands in the world; "" if that is not known."""
        path = self.site.address(name)
        root = root_of(self.site)
        return f"{root}{path}" if root and path else ""

    def _blocks(self, text: str, namespace: str = "") -> list[Element]:
        key = text, "", namespace
        if key not in self._made:
            self._made[key] = self._elements(prose.block_html(text, self._resolve), namespace)
        return self._made[key]

    def _line(self, text: str, tag: str, namespace: str = "") -> list[Element]:
        key = text, tag, namespace
        if key not in self._made:
            found = prose.inline_html(text, lambda _: prose.Link(_NO_ADDRESS))
            self._made[key] = self._elements(f"<{tag}>{found}</{tag}>", namespace)
        return self._made[key]

    def _resolve(self, href: str) -> prose.Link:
        if href.partition(":")[0] in ("http", "https", "mailto"):
            return prose.Link(href)
        return prose.Link(self.address(href) or _NO_ADDRESS)

    def _elements(self, markup: str, namespace: str) -> list[Element]:
        if (simple := _SIMPLE.fullmatch(markup)) is not None:
            return [_element(simple[1], namespace, simple[2])]
        parsed = html.fragment_fromstring(markup, create_parent="div")
        for link in parsed.xpath("//a[@href=$none]", none=_NO_ADDRESS):
            link.drop_tag()
        return [_copied(child, namespace) for child in parsed]


def root_of(site: Site) -> str:
    """Where the pages of a language stand in the world, with a slash at the end; "" if unknown."""
    if not site.is_placed:
        return ""
    home = site.home
    return site.whole_address(home).removesuffix("index.html") if home is not None else ""


def as_text(element: Element) -> str:
    """An element as XML, without what follows it."""
    return etree.tostring(element, encoding="unicode", with_tail=False)


def appended(parent: Element, *children: Element | str) -> Element:
    """The same element, with text and elements at its end."""
    for child in children:
        if not isinstance(child, str):
            parent.append(child)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + child
        else:
            parent.text = (parent.text or "") + child
    return parent


def _copied(element: Element, namespace: str) -> Element:
    """Only what every format knows: the tag, its text, and where a link leads."""
    copy = _element(str(element.tag), namespace, element.text)
    copy.attrib.update(dict(_kept(element)))
    copy.tail = None if element.tag in _BLOCKS else element.tail
    copy.extend(_copied(child, namespace) for child in element)
    return copy


def _element(tag: str, namespace: str, text: str | None) -> Element:
    made = etree.Element(f"{{{namespace}}}{tag}" if namespace else tag)
    made.text = text
    return made


def _kept(element: Element) -> Iterator[tuple[str, str]]:
    for name in ("href", "start"):
        if value := element.get(name):
            yield name, value
