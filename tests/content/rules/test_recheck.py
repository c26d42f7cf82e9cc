"""What is to be read again, and on which day that is late: content/rules/recheck.py.

That a source says so at all is told by tests/bad/recheck.toml.
"""

from datetime import date

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.content.rules.recheck import overdue
from leerklimaat.problems import Severity


@pytest.mark.parametrize(
    ("today", "late"),
    [(date(2026, 11, 30), 0), (date(2027, 5, 21), 0), (date(2027, 5, 22), 1)],
)
def test_a_source_is_late_after_its_day(sample: Loaded, today: date, late: int) -> None:
    assert len(overdue(sample, today)) == late


def test_what_is_late_is_told_at_its_place_and_fails_nothing(sample: Loaded) -> None:
    [note] = overdue(sample, date(2028, 1, 1))
    assert note.severity is Severity.NOTE
    assert str(note) == (
        "docs/bronnen.yml:24:16: ter info: deze bron had voor 2027-05-21 opnieuw gelezen moeten "
        "zijn. Lees haar opnieuw, kijk na wat erop rust, en zet bij `checked` en `review_by` "
        "nieuwe dagen. [opnieuw-lezen]"
    )
