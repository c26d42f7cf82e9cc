"""A record without a page is told as a note, which is no mistake and asks for nothing now.

What is wrong with pages is in tests/bad/pages.toml.
"""

from leerklimaat.content.load import Loaded
from leerklimaat.content.rules import check
from leerklimaat.model.addresses import has_page
from leerklimaat.pages.site import Site
from leerklimaat.problems import Severity
from leerklimaat.settings import Settings


def test_what_no_reader_sees_is_told_at_its_place(sample: Loaded) -> None:
    [note] = [problem for problem in check(sample) if problem.rule == "bladzijde"]
    assert note.severity is Severity.NOTE
    assert str(note) == (
        "docs/programmas/middag.yml:2:7: ter info: van een `curriculum` maken we nog geen "
        "bladzijde; geen lezer ziet dit. Laat het staan als het mag wachten. Moet het nu te lezen "
        "zijn, schrijf dan een pagina in Markdown. [bladzijde]"
    )


def test_pages_and_rules_agree_on_what_has_a_page(sample: Loaded) -> None:
    site = Site(sample.source, Settings())
    entries = sample.source.entries.values()
    assert [
        entry.ref for entry in entries if has_page(entry) != bool(site.sheet_of(entry.ref))
    ] == []
