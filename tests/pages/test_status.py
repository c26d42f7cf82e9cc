"""What pages say of the whole: that of the text that was checked least."""

import re
from dataclasses import replace

import pytest

from leerklimaat import pages
from leerklimaat.content.load import Loaded
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.overview import status
from leerklimaat.model.record import Stamped, Status
from leerklimaat.settings import Settings

TEXTS = {
    Status.CONCEPT: "Concept</span> Nog niet nagekeken door praktijkmensen.",
    Status.CHECKED: "Nagekeken</span> Nagekeken door iemand uit de praktijk.",
    Status.ADOPTED: "Vastgesteld</span> Nagekeken en vastgesteld.",
}
LAST = "collection:begrippen"


@pytest.fixture(scope="module")
def base(sample: Loaded) -> KnowledgeBase:
    return sample.source


def judged(base: KnowledgeBase, most: Status, last: Status) -> KnowledgeBase:
    """All texts of the first status, but for one."""

    def stamped(entry: Entry) -> Entry:
        if not isinstance(entry.record, Stamped):
            return entry
        found = last if entry.ref == LAST else most
        return replace(entry, record=entry.record.model_copy(update={"status": found}))

    return replace(base, entries={name: stamped(entry) for name, entry in base.entries.items()})


def unfolded(page: bytes) -> str:
    """A page in which what a fold says stands right behind its title."""
    return re.sub(r"</summary>\s*<p>", " ", page.decode())


@pytest.mark.parametrize("last", list(Status))
@pytest.mark.parametrize("most", list(Status))
def test_the_whole_is_as_far_as_its_last_text(
    base: KnowledgeBase, most: Status, last: Status
) -> None:
    assert status(judged(base, most, last)) is min(most, last, key=list(Status).index)


@pytest.mark.parametrize("found", list(Status))
def test_home_and_pages_made_from_many_say_so(base: KnowledgeBase, found: Status) -> None:
    whole = judged(base, Status.ADOPTED, found)
    made = pages.render("nl", {"nl": whole, "en": whole}, Settings(), {}).pages
    for page in ("index.md", "lessen/dekking.md", "begrippen.md"):
        assert TEXTS[found] in unfolded(made[page]), page


def test_each_page_says_how_far_it_is_itself(base: KnowledgeBase) -> None:
    whole = judged(base, Status.ADOPTED, Status.CONCEPT)
    made = pages.render("nl", {"nl": whole, "en": whole}, Settings(), {}).pages
    assert TEXTS[Status.ADOPTED] in unfolded(made["beroepsprofiel/samen-eten.md"])


def test_nothing_was_checked_where_nothing_is(base: KnowledgeBase) -> None:
    assert status(replace(base, entries={})) is Status.CONCEPT
