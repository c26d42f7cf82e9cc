"""The deliberate faults of tests/mutants can be made; `python -m tests.mutants` makes them."""

import pytest

from tests.mutants.fault import Fault, faults, spoilt
from tests.sampling import ROOT

FAULTS = faults()


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_it_can_be_made_and_tests_are_named_that_may_see_it(fault: Fault) -> None:
    for file, text in spoilt(fault, ROOT).items():
        assert text != (ROOT / file).read_text("utf-8")
    assert fault.harm.endswith(".")
    assert fault.seen_by
    assert [path for path in fault.seen_by if not (ROOT / path).exists()] == []


def test_there_are_enough() -> None:
    assert len(FAULTS) >= 40
