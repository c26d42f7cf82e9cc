"""Makes sure that what is printed arrives, whatever stands at the other end.

From: dutch, around every command. To: stdout and stderr. A terminal or a file that knows few
letters gets others that read the same. Never: lets a sign or a pipe that was closed stop a command
with a fault of our own.
"""

import codecs
import io
import os
import sys
import unicodedata
from contextlib import suppress

_READABLE = "leerklimaat.readable"
_INSTEAD = {
    **dict.fromkeys("–—−‑‐", "-"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’‚‹›", "'"),
    **dict.fromkeys("•·", "*"),
    **{"→": "->", "←": "<-", "…": "...", "≤": "<=", "≥": ">=", "×": "x", "€": "EUR"},
    **{"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O"},
}


def prepare() -> None:
    """From now on every sign can be printed; what is closed swallows what it gets."""
    codecs.register_error(_READABLE, _readable)
    # In this order, so that no file that is opened later gets the number of a closed one.
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_READABLE)


def leave() -> None:
    """Give up what cannot be written; else Python tries again at the end, and complains."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            # What is no file of the system has nothing to give up.
            with suppress(OSError), _nowhere() as nowhere:
                os.dup2(nowhere.fileno(), stream.fileno())


def _nowhere() -> io.TextIOWrapper:
    return open(os.devnull, "w", encoding="utf-8")


def _readable(error: UnicodeError) -> tuple[str, int]:
    """What takes the place of signs that a stream does not know."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text, start, end = error.object, error.start, error.end
    # Between back ticks stands what someone typed; there a letter must not become another.
    is_quoted = text.count("`", text.rfind("\n", 0, start) + 1, start) % 2 == 1
    return "".join(_number(sign) if is_quoted else _instead(sign) for sign in text[start:end]), end


def _instead(sign: str) -> str:
    """Letters without their accents, and plain signs; for the rest its number."""
    plain = _INSTEAD.get(sign) or unicodedata.normalize("NFKD", sign)
    found = "".join(part for part in plain if part.isascii() and part.isprintable())
    return found or _number(sign)


def _number(sign: str) -> str:
    return sign.encode("ascii", "backslashreplace").decode()
