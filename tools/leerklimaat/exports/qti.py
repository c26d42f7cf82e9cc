"""The language of QTI: how elements and attributes are called in a version, how ids are written.

From: qti21.py and qti3.py, one `Dialect` each. To: what makes items, tests and packages of it
(qti_*.py beside this file), in the names of QTI 2.1. Never: knows an item.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lxml import etree

from leerklimaat.exports.markup import Element, appended
from leerklimaat.languages import SOURCE

XML = "http://www.w3.org/XML/1998/namespace"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
LOCATION = f"{{{XSI}}}schemaLocation"
LOM = "http://ltsc.ieee.org/xsd/LOM"
LANG = f"{{{XML}}}lang"
Attributes = Mapping[str, str | int | bool]
_CAPITAL = re.compile(r"[A-Z]")


@dataclass(frozen=True, slots=True)
class Dialect:
    """A version of QTI.

    `name`: of the format, also a key of words. `namespace`, `packaging`, `metadata`: of items, of
    manifests, and of what a manifest says of an item; `schema` and the like: where each is
    described. `resource`: how the type of a resource ends. `package`: what a manifest says that it
    is, and its version. `has_html5`: a text may have parts to open, and names are as in HTML.
    """

    name: str
    namespace: str
    schema: str
    packaging: str
    packaging_schema: str
    metadata: str
    metadata_schema: str
    lom_schema: str
    resource: str
    package: tuple[str, str]
    has_html5: bool

    def make(
        self, name: str, attributes: Attributes | None = None, *children: Element | str
    ) -> Element:
        """An element of QTI, by its name in 2.1."""
        named = attributes or {}
        written = {_called(key, self.has_html5): _text(named[key]) for key in named}
        made = etree.Element(_tag(self.namespace, name, self.has_html5), written)
        return appended(made, *children) if children else made

    def root(self, name: str, attributes: Attributes, *children: Element | str) -> Element:
        """The same for the element that all others stand in."""
        made = outermost(_tag(self.namespace, name, self.has_html5), {None: self.namespace})
        made.set(LOCATION, f"{self.namespace} {self.schema}")
        made.attrib.update(self.make(name, attributes).attrib)
        return appended(made, *children)

    def html(self, tag: str, *children: Element | str) -> Element:
        """An element of HTML."""
        return appended(etree.Element(f"{{{self.namespace}}}{tag}"), *children)

    def holding(self, name: str, attributes: Attributes, *blocks: Element) -> Element:
        """An element that holds texts, such as feedback."""
        if self.has_html5:
            return self.make(name, attributes, self.make("contentBody", None, *blocks))
        return self.make(name, attributes, *blocks)


@cache
def _tag(namespace: str, name: str, has_html5: bool) -> str:
    return f"{{{namespace}}}{f'qti-{_kebab(name)}' if has_html5 else name}"


@cache
def _called(name: str, has_html5: bool) -> str:
    return _kebab(name) if has_html5 and name != LANG else name


def _kebab(name: str) -> str:
    return _CAPITAL.sub(lambda capital: f"-{capital[0].lower()}", name)


def _text(value: str | int | bool) -> str:
    if isinstance(value, str):
        return value
    return str(value).lower() if isinstance(value, bool) else str(value)


def outermost(tag: str, spaces: Mapping[str | None, str]) -> Element:
    """The element that all others stand in. `spaces`: what each prefix, or none, stands for."""
    # The stubs do not know that a namespace may go without a prefix.
    return etree.Element(tag, nsmap={**spaces, "xsi": XSI})  # type: ignore[dict-item]


def named(identifier: str) -> str:
    """An id of ours as QTI wants it: it may not begin with a figure."""
    return f"_{identifier}" if identifier[0].isdigit() else identifier


def identifier_of(unit: str, language: str) -> str:
    """The id of an item or bank, from its whole name. A translation is something else than the
    Dutch: who takes in both keeps both.
    """
    own = unit.partition(":")[2].replace("/", ".")
    return named(own if language == SOURCE else f"{own}.{language}")


def written(root: Element) -> bytes:
    """A document."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
