"""Whatever people write, a reader can open. What is wrong with pages is in tests/bad/pages.toml."""

from leerklimaat.content.load import Loaded
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings


def test_every_record_has_a_page(sample: Loaded) -> None:
    site = Site(sample.source, Settings())
    entries = sample.source.entries.values()
    assert [entry.ref for entry in entries if not site.sheet_of(entry.ref)] == []
