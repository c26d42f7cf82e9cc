"""The importer of Anki itself, for tests: a collection of someone who imports packages."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

if TYPE_CHECKING:  # it can only be imported after the collection
    from anki.cards import Card


@dataclass(frozen=True, slots=True)
class Took:
    """What an importer did: how many notes are new, updated, or were there already."""

    new: int
    updated: int
    known: int


@dataclass(frozen=True, slots=True)
class Someone:
    """Who learns with Anki, and has a collection in a folder."""

    folder: Path
    collection: Collection

    def takes(self, package: bytes) -> Took:
        """Import it, as Anki does for who changes no setting."""
        file = self.folder / "pakket.apkg"
        file.write_bytes(package)
        request = ImportAnkiPackageRequest(
            package_path=str(file), options=ImportAnkiPackageOptions()
        )
        log = self.collection.import_anki_package(request).log
        taken = Took(len(log.new), len(log.updated), len(log.duplicate))
        assert taken.new + taken.updated + taken.known == log.found_notes
        return taken

    def cards(self) -> "list[Card]":
        """Every card, in the order in which they are learnt."""
        found = self.collection.find_cards("", order="c.due asc, c.id asc")
        return [self.collection.get_card(one) for one in found]

    def decks(self) -> set[str]:
        """The names of the decks that hold cards."""
        return {self.collection.decks.name(card.did) for card in self.cards()}


@contextmanager
def someone() -> Iterator[Someone]:
    """Who has imported nothing yet."""
    with TemporaryDirectory() as folder:
        collection = Collection(f"{folder}/collection.anki2")
        try:
            yield Someone(Path(folder), collection)
        finally:
            collection.close()
