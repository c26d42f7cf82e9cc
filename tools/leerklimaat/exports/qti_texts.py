"""Texts of readers inside elements of QTI.

From: exports/markup.py, which makes elements of our small Markdown. To: qti_body.py, qti_said.py.
Never: a text that is escaped by hand.
"""

from dataclasses import dataclass

from leerklimaat.exports.markup import Element, appended
from leerklimaat.exports.package import Exported
from leerklimaat.exports.qti import Attributes, Dialect


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a bank in a version of QTI."""

    qti: Dialect
    bank: Exported

    def blocks(self, text: str) -> list[Element]:
        """Paragraphs and lists. Lists of before HTML 5 begin at 1."""
        found = self.bank.marked.blocks(text, self.qti.namespace)
        for block in found if not self.qti.has_html5 else ():
            for numbered in block.iter(f"{{{self.qti.namespace}}}ol"):
                numbered.attrib.pop("start", "")
        return found

    def line(self, text: str, tag: str = "p") -> Element:
        """A text of one paragraph in an element of HTML."""
        return self.bank.marked.line(text, tag, self.qti.namespace)

    def within(self, name: str, attributes: Attributes | None, text: str) -> Element:
        """A text of one paragraph in an element of QTI."""
        line = self.line(text)
        made = self.qti.make(name, attributes)
        made.text = line.text
        made.extend(list(line))
        return made

    def strong(self, text: str, *after: str) -> Element:
        """A paragraph with a text that stands out, and what comes after it."""
        return appended(self.qti.html("p", self.line(text, "strong")), *after)

    def words(self, key: str, **values: object) -> str:
        """A word of the interface."""
        return self.bank.words(key, **values)

    def plain(self, text: str) -> str:
        """A text without marks, where nothing else can stand."""
        return self.bank.marked.plain(text)
