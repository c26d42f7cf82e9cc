"""The formats in which a bank leaves the site. A new one is a module beside this one, and a line.

From: one module per format. To: exports/__init__.py, which writes the files, and the pages that
offer them and say what each loses.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from leerklimaat.exports.brightspace import brightspace_csv, brightspace_kept
from leerklimaat.exports.cards import SUFFIX, cards_of, kept_on_cards
from leerklimaat.exports.gift import gift, gift_kept
from leerklimaat.exports.moodle import moodle_kept, moodle_xml
from leerklimaat.exports.package import Exported
from leerklimaat.exports.paper import kept_on_paper
from leerklimaat.exports.paper_docx import docx_of
from leerklimaat.exports.paper_pdf import pdf_of
from leerklimaat.exports.posed import Posed
from leerklimaat.exports.qti3 import qti3
from leerklimaat.exports.qti21 import qti21, qti21_kept
from leerklimaat.exports.qti_item import kept_in_qti
from leerklimaat.model.leaving import Kept


@dataclass(frozen=True, slots=True)
class Format:
    """A bank as a file for others.

    `name`: also the key of its words, below `format`. `suffix`: of its file, which stands beside
    the page of the bank. `kept`: what becomes of an item in it. `write`: the file.
    """

    name: str
    suffix: str
    kept: Callable[[Posed], Kept]
    write: Callable[[Exported], bytes]


FORMATS: tuple[Format, ...] = (
    Format("brightspace", ".brightspace.csv", brightspace_kept, brightspace_csv),
    Format("qti21", ".qti21.zip", qti21_kept, qti21),
    Format("qti3", ".qti3.zip", kept_in_qti, qti3),
    Format("moodle", ".moodle.xml", moodle_kept, moodle_xml),
    Format("gift", ".gift.txt", gift_kept, gift),
    Format("word", ".docx", kept_on_paper, partial(docx_of, with_key=False)),
    Format("word-key", "-antwoorden.docx", kept_on_paper, partial(docx_of, with_key=True)),
    Format("pdf", ".pdf", kept_on_paper, partial(pdf_of, with_key=False)),
    Format("pdf-key", "-antwoorden.pdf", kept_on_paper, partial(pdf_of, with_key=True)),
    Format("cards", SUFFIX, kept_on_cards, cards_of),
)
"""In the order in which pages offer them."""


def path_of(page: str, one: Format) -> str:
    """Where the file of a bank stands, from the path of its page."""
    return f"{page}{one.suffix}"
