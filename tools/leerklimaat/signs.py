"""Signs that nobody sees, and text of others as a terminal may show it.

From: nothing. To: content/read and prose (what a text may not hold), problems (what a message
shows of a text). Never: takes a sign away by itself.
"""

import re
import unicodedata
from collections.abc import Iterator

_NAMES = {
    "\x00": "een leeg teken",
    "\x1b": "een stuurteken (escape)",
    "\x85": "een onzichtbaar regeleinde",
    "\u2028": "een onzichtbaar regeleinde",
    "\u2029": "een onzichtbaar regeleinde",
    "\xad": "een zacht afbreekstreepje",
    "\ufffd": "een teken dat bij het kopiëren verloren ging",
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u180e", "een teken zonder breedte"),
    **dict.fromkeys(
        "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        "een teken dat de leesrichting keert",
    ),
}
_BY_CATEGORY = {
    "Cc": "een stuurteken",
    "Co": "een teken dat alleen in één lettertype bestaat",
    "Cs": "een half teken",
    "Cn": "een teken dat niet bestaat",
}
_ALWAYS = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200c\u200e\u200f"
    r"\u2028-\u202e\u2060-\u206f\ud800-\udfff\ue000-\uf8ff\ufeff\ufff0-\ufffb\ufffd-\uffff"
    r"\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
# Between two pictures a joiner makes one picture of them; between letters nobody sees it.
HIDDEN = re.compile(rf"[{_ALWAYS}]|(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d")
"""What no text may hold. Tabs and line ends are for the reader of the file to judge."""
_PERHAPS = re.compile(rf"[{_ALWAYS}\u200d]")
_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n\r"
_RAW = re.compile(rf"(?:{HIDDEN.pattern})|[\t\n\r]")


def name_of(sign: str) -> str:
    """A hidden sign in Dutch, with its number."""
    category = unicodedata.category(sign)
    name = _NAMES.get(sign) or _BY_CATEGORY.get(category, "een onzichtbaar teken")
    return f"{name} (U+{ord(sign):04X})"


def hidden(text: str) -> Iterator[tuple[int, str]]:
    """Every hidden sign of a text: its position and its Dutch name."""
    # Nearly all signs are plain ones, which go out at once; the few others are quick to look at.
    signs = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    if _PERHAPS.search(signs.decode("utf-8", "surrogatepass")):
        for found in HIDDEN.finditer(text):
            yield found.start(), name_of(found.group())


def without_hidden(text: str) -> str:
    """A text of the same length with a space for every hidden sign, to look at the rest of it."""
    return HIDDEN.sub(" ", text)


def shown(text: str) -> str:
    """A text on one line, with the number of each sign that a terminal would obey or hide."""
    return _RAW.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
