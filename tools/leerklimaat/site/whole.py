"""The whole site as one file, to take along and read from disk.

From: build, with the folder of the finished site. To: the same folder. It holds what a reader
reads; downloads are left out, which are larger than all the rest. Never: differs between two
builds of the same site.
"""

import io
import zipfile
from pathlib import Path

from leerklimaat.model.addresses import WHOLE
from leerklimaat.site.offline import OFFLINE
from leerklimaat.tree import write

FOLDER = "leerklimaat"
"""Everything in it stands in this folder, so that it unpacks into one."""

_READ = frozenset({".html", ".js", ".css", ".svg", ".png", ".webmanifest"})
_EPOCH = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o100644 << 16


def make_whole(site: Path) -> None:
    """Put it in the site."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as whole:
        for path in sorted(_read(site)):
            entry = zipfile.ZipInfo(f"{FOLDER}/{path}", _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _READABLE
            whole.writestr(entry, (site / path).read_bytes())
    write({WHOLE: packed.getvalue()}, site)


def _read(site: Path) -> list[str]:
    files = (file for file in site.rglob("*") if file.is_file())
    paths = (file.relative_to(site).as_posix() for file in files)
    return [path for path in paths if Path(path).suffix in _READ or path in OFFLINE]
