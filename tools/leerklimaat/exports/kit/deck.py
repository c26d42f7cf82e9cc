"""Slides as records: what stands on each, and what who speaks has beside it. Not how they look.

From: slides.py, which makes them of a lesson. To: deck_pptx.py and deck_html.py, so that both show
the same. Never: more than `MOST` words on a slide, title and all; notes are as long as they are.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from leerklimaat.exports.runs import Paragraph

MOST = 40
"""Words on a slide, at most: what is shown longer is read while someone speaks."""

Layout = Literal["opening", "text", "points", "question", "statement", "notice", "closing"]
"""What a slide is for; each has a layout of its own.

`opening`, `closing`: the first and the last. `question`: something to do or to answer. `statement`:
one thought in large type. `notice`: what someone must know before going on.
"""


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide. `id`: unique in its deck. `label`: what kind of step it belongs to, or "".

    `title`: no other slide of the deck has it. `language`: of its texts. `notes`: for who speaks.
    """

    id: str
    layout: Layout
    label: str
    title: str
    body: tuple[Paragraph, ...]
    notes: tuple[Paragraph, ...]
    language: str

    @property
    def words(self) -> int:
        """How many words stand on it."""
        texts = (self.label, self.title, *(one.text for one in self.body))
        return sum(len(text.split()) for text in texts)


@dataclass(frozen=True, slots=True)
class Deck:
    """The slides of a lesson. `locale`: as `nl-NL`. `foot`: below each, with the licence.

    `address`: of the lesson on the site, or "".
    """

    title: str
    subject: str
    language: str
    locale: str
    foot: str
    address: str
    changed: date
    slides: tuple[Slide, ...]
