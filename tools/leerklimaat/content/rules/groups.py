"""Where a folder groups its pages, every page is in one group.

From: the reading of the source language. To: rules/__init__. That a group names what is there, is
for inside.py. Never: asks for groups; a short list needs none.
"""

from collections import Counter
from collections.abc import Iterator

from leerklimaat.content.rules.inside import held_by_folder
from leerklimaat.content.rules.reading import Reading
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.site import Folder
from leerklimaat.problems import Problem

_RULE = "groep"


def check(source: Reading) -> Iterator[Problem]:
    """Everything about groups of pages."""
    held = held_by_folder(source)
    for entry, folder in source.base.all(Folder):
        if folder.groups:
            yield from _every_page_is_in_one_group(source, entry, folder, held)


def _every_page_is_in_one_group(
    source: Reading, entry: Entry, folder: Folder, held: dict[str, set[str]]
) -> Iterator[Problem]:
    place = source.loaded.place(source.language, entry.ref, ("groups",))
    if folder.order:
        yield Problem(
            place,
            "hier staat naast `groups` ook `order`.",
            "Laat `order` weg; de groepen zeggen de volgorde.",
            _RULE,
        )
    named = Counter(name for group in folder.groups for name in group.pages)
    for name in sorted(held[entry.file.rpartition("/")[0]] - named.keys()):
        yield Problem(
            place,
            f"`{name}` staat in geen groep.",
            "Zet die pagina in de groep waar iemand haar zoekt.",
            _RULE,
        )
    for name, times in sorted(named.items()):
        if times > 1:
            yield Problem(
                place, f"`{name}` staat {times} keer in een groep.", "Laat er één staan.", _RULE
            )
