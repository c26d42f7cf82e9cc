"""What takes long to make, kept from one build to the next in `.cache/`: documents as
typeset, and presentations.

From: stage, which knows what is made. To: exports, as a place to look before something is made.
Never: gives what was made of other input or by other code; both are part of the name. A shelf that
cannot be read or written to is an empty one.
"""

import hashlib
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from leerklimaat.tree import write

SHELVES = Path(".cache/typeset")


class Shelf:
    """Files in a folder, by a name that says all they were made of."""

    def __init__(self, folder: Path, code: str) -> None:
        """`code`: what made them; what other code made is not found."""
        self._folder = folder
        self._code = code
        self._wanted: set[str] = set()

    def find(self, made_of: bytes) -> bytes | None:
        """What was made of that before, or None."""
        name = self._name(made_of)
        self._wanted.add(name)
        with suppress(OSError):
            return (self._folder / name).read_bytes()
        return None

    def keep(self, made_of: bytes, data: bytes) -> None:
        """Find this the next time."""
        with suppress(OSError):
            write({self._name(made_of): data}, self._folder)

    def clear(self) -> None:
        """Throw away what nobody asked for: texts that are no longer there."""
        with suppress(OSError):
            for file in sorted(self._folder.iterdir()):
                if file.name not in self._wanted:
                    file.unlink(missing_ok=True)

    def _name(self, made_of: bytes) -> str:
        return hashlib.sha256(self._code.encode() + b"\0" + made_of).hexdigest()


def typeset_shelf(root: Path, language: str, *looks: Path) -> Shelf:
    """Documents in a language, by these looks and by these versions of what lays them out."""
    digest = hashlib.sha256(b"\0".join(one.read_bytes() for one in looks)).hexdigest()
    by = f"{version('typst')} {version('python-pptx')}"
    return Shelf(root / SHELVES / language, f"{by} {digest}")
