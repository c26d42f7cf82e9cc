"""Everything that can be referred to, and what to say about a name that is not there.

From: the reading of the source language. To: the rules about references and links. Never:
complains about ids in a file that could not be read; that file has its own problem.
"""

from collections import defaultdict

from leerklimaat.content.rules.headings import headings
from leerklimaat.content.rules.reading import Reading
from leerklimaat.content.suggest import did_you_mean, one_of, surely
from leerklimaat.ids import full_id, ref
from leerklimaat.model.addresses import made_of
from leerklimaat.model.kinds import RECORD_CLASSES
from leerklimaat.model.site import Page

Said = tuple[str, str]
"""What is wrong and what to do, in Dutch."""


class Known:
    """The full ids of records, of what is inside them, and of headings in pages."""

    def __init__(self, source: Reading) -> None:
        self.names = {where.name for where, _ in source.parts}
        for entry, page in source.base.all(Page):
            self.names.update(full_id(entry.ref, found.id) for found in headings(page.body))
        self.made = made_of(source.base)
        self._unread = source.loaded.unread
        self._by_id: dict[str, list[str]] = defaultdict(list)
        for entry in source.base.entries.values():
            self._by_id[entry.id].append(entry.ref)
        self._said: dict[str, Said | None] = {}

    def agrees_with(self, other: "Known") -> bool:
        """True if both have the same to say about any name."""
        mine, theirs = ((one.names, one.made, one._by_id, one._unread) for one in (self, other))
        return mine == theirs

    def complaint(self, name: str) -> Said | None:
        """What is wrong with a name written as `kind:id` or `kind:id/inner`, if anything."""
        if name in self.names:
            return None
        if name not in self._said:
            self._said[name] = self._complain(name)
        return self._said[name]

    def complaint_about_id(self, kind: str, identifier: str) -> Said | None:
        """The same for an id where only one kind can stand, which is left out."""
        name = ref(kind, identifier)
        if ":" in identifier:
            return f"bij deze sleutel hoort de id van een `{kind}` alleen.", self._bare(identifier)
        if self.complaint(name) is None:
            return None
        others = [
            other for other in self._by_id.get(identifier, ()) if not other.startswith(f"{kind}:")
        ]
        if others:
            return f"`{name}` bestaat niet.", f"Er is wel `{others[0]}`, maar dat past hier niet."
        return f"`{name}` bestaat niet.", did_you_mean(identifier, self._ids_of(kind))

    def nearest(self, identifier: str) -> str:
        """A record with this id, whatever its kind, as a hint; "" if there is none."""
        found = self._by_id.get(identifier)
        return f"Bedoel je `{found[0]}`?" if found else ""

    def near(self, identifier: str) -> str:
        """A record with an id like this one, whatever its kind, as a hint; "" if there is none."""
        meant = surely(identifier, self._by_id)
        return f"Bedoel je `{self._by_id[meant][0]}`?" if meant is not None else ""

    def _complain(self, name: str) -> Said | None:
        kind, colon, path = name.partition(":")
        identifier, _, inner = path.partition("/")
        if not colon:
            hint = (
                self.nearest(name)
                or self.near(name)
                or "Schrijf `soort:id`, bijvoorbeeld `concept:evenwicht`."
            )
            return f"`{name}` is geen verwijzing.", hint
        if kind not in RECORD_CLASSES:
            hint = self.nearest(identifier) or one_of(kind, RECORD_CLASSES)
            return f"`{kind}` is geen soort record.", hint
        if identifier in self._unread:
            return None
        record = ref(kind, identifier)
        if record in self.names and inner:
            known = [other for other in self.names if other.startswith(f"{record}/")]
            return f"in `{record}` bestaat `{inner}` niet.", did_you_mean(name, known)
        hint = self.nearest(identifier) or did_you_mean(identifier, self._ids_of(kind))
        return f"`{name}` bestaat niet.", hint

    def complaint_about_page(self, name: str) -> Said | None:
        """What is wrong with the name of a page that is made, as a text may link to it."""
        if name in self.made or self._unread:  # what is not read may be what it is made of
            return None
        return f"`{name}` bestaat niet.", did_you_mean(name, self.made)

    def _ids_of(self, kind: str) -> list[str]:
        return [
            identifier
            for identifier, names in self._by_id.items()
            if any(name.startswith(f"{kind}:") for name in names)
        ]

    def _bare(self, name: str) -> str:
        return f"Schrijf `{name.partition(':')[2]}`."
