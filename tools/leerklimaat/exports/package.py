"""What every file for others says of itself, and a package that is the same at each build.

From: modules of formats. To: their files, as bytes. Never: the clock; every entry of a package
has the same date, and they stand in order.
"""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leerklimaat.exports.fidelity import losses_of
from leerklimaat.exports.markup import Marked, root_of
from leerklimaat.exports.posed import Posed, posed_of
from leerklimaat.model.bank import Bank
from leerklimaat.model.leaving import Kept
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.tree import Tree

_EPOCH = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6
_READABLE = 0o100644 << 16
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_UPDATES: Mapping[str, tuple[str, ...]] = {
    "brightspace": ("brightspace",),
    "qti21": ("canvas", "elsewhere"),
    "qti3": ("elsewhere",),
    "moodle": ("moodle",),
    "gift": ("moodle",),
    "cards": ("anki",),
    "scorm": ("scorm",),
    "cartridge": ("canvas", "cartridge"),
}
"""Per format, what is said about a newer file: keys of words below `update`. The page about
learning platforms says the same words."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A bank on its way out: where its page is, what is asked, and how its texts are made."""

    site: Site
    bank: Bank
    sheet: Sheet
    items: tuple[Posed, ...]
    marked: Marked

    @property
    def title(self) -> str:
        """The title, without marks."""
        return self.marked.plain(self.bank.title)

    def words(self, key: str, **values: object) -> str:
        """A word of the interface."""
        return self.site.ui[key].format(**values)


def exported(site: Site, bank: Bank, sheet: Sheet) -> Exported:
    """A bank, ready to be written in any format."""
    return Exported(site, bank, sheet, tuple(posed_of(site, bank)), Marked(site))


def notice(site: Site, sheet: Sheet, *, questions: bool = True) -> list[str]:
    """What goes with everything that leaves the site, as lines of plain text: what it is, how far
    it was checked, whose it is, and where it comes from if that is known.

    `questions`: it holds questions whose keys are public.
    """
    record = sheet.entry.record if sheet.entry is not None else None
    status = getattr(record, "status", site.status)
    changed = getattr(record, "changed", site.changed)
    lines = [
        f"{Marked(site).plain(sheet.title)} · {site.ui['site.name']}",
        f"{site.ui[f'status.{status}']}. {site.ui[f'status.{status}_text']}",
        site.ui["leave.changed"].format(date=changed.isoformat()),
        site.ui["leave.licence"].format(address=LICENCE),
    ]
    if questions:
        lines.append(site.ui["leave.public"])
    if root_of(site):
        lines.append(site.ui["leave.from"].format(address=site.whole_address(sheet)))
    return lines


def taken_in(site: Site, name: str) -> list[str]:
    """How a file of that format is taken in, and how a newer one: lines of plain text."""
    newer = (site.ui[f"update.{platform}"] for platform in _UPDATES.get(name, ()))
    return [site.ui[f"format.{name}.how"], *newer]


def readme(bank: Exported, kept: Sequence[Kept], name: str) -> bytes:
    """The text file of a package: the notice, how to take it in, and what becomes of each item.

    `kept`: per item, in their order. `name`: that of the format.
    """
    lines = [*notice(bank.site, bank.sheet), "", *taken_in(bank.site, name), ""]
    lines += losses_of(bank.site.ui, bank.items, kept)
    return ("\r\n".join(lines) + "\r\n").encode()


def zipped(tree: Tree, onto: bytes = b"") -> bytes:
    """A package of files, the same bytes for the same files.

    `onto`: a package that these are added to; so what many of them hold is compressed once.
    """
    packed = io.BytesIO(onto)
    with zipfile.ZipFile(packed, "a") as package:
        for path in sorted(tree):
            entry = zipfile.ZipInfo(path, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _READABLE
            package.writestr(entry, tree[path], compresslevel=_LEVEL)
    return packed.getvalue()
