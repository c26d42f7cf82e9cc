"""Problems: their order, and how they look to an author and to a forge."""

from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.problems import Place, Problem, Severity, as_github, in_order

FIXED = settings(derandomize=True, deadline=None, database=None)

words = st.text(max_size=20)
places = st.builds(Place, words, st.integers(1, 20), st.integers(1, 20))
problems = st.builds(Problem, places, words, words, words, st.sampled_from(Severity))


def test_an_author_reads_place_weight_mistake_hint_and_rule() -> None:
    place = Place("docs/a.yml", 3, 5)
    assert (
        str(Problem(place, "dit mist.", "Voeg toe.")) == "docs/a.yml:3:5: fout: dit mist. Voeg toe."
    )
    warning = Problem(place, "dit valt op.", "", "RD-06", Severity.WARNING)
    assert str(warning) == "docs/a.yml:3:5: let op: dit valt op. [RD-06]"


def test_a_place_is_the_start_of_the_file_unless_it_says_otherwise() -> None:
    assert str(Place("ids.txt")) == "ids.txt:1:1"


@FIXED
@given(st.lists(problems))
def test_problems_come_in_order_of_place_and_once(found: list[Problem]) -> None:
    ordered = in_order([*found, *reversed(found)])
    assert set(ordered) == set(found)
    assert len(ordered) == len(set(found))
    assert [problem.place for problem in ordered] == sorted(problem.place for problem in ordered)


@FIXED
@given(problems)
def test_a_forge_gets_one_line_that_cannot_hold_a_second_command(problem: Problem) -> None:
    message = as_github(problem).partition("::")[2].partition("::")[2]
    assert "\n" not in message
    assert "\r" not in message


def test_a_forge_gets_the_place_and_the_weight() -> None:
    problem = Problem(Place("a.yml", 2, 4), "50% mist.", "Voeg toe.", "x", Severity.WARNING)
    assert as_github(problem) == "::warning file=a.yml,line=2,col=4,title=x::50%25 mist. Voeg toe."


def test_nothing_from_a_file_reaches_a_terminal_raw() -> None:
    what = "`a\x1b]0;x\x07\u202e` kan niet."
    problem = Problem(Place("docs/a\x1b[31m.yml"), what, "Kijk\x9b na.")
    for shown in (str(problem), as_github(problem)):
        assert not any(ord(sign) < 32 or 127 <= ord(sign) < 160 for sign in shown)
        assert "\u202e" not in shown
        assert "\\u001b" in shown


def test_a_file_name_is_no_command_of_a_forge() -> None:
    problem = Problem(Place("::error,line=9::x.yml"), "dit kan niet.", rule="a,b:c")
    assert str(problem).startswith("./::error")
    place = "file=%3A%3Aerror%2Cline=9%3A%3Ax.yml,line=1,col=1"
    assert as_github(problem) == f"::error {place},title=a%2Cb%3Ac::dit kan niet."


def test_a_long_value_is_cut() -> None:
    shown = str(Problem(Place("a.yml"), f"`{'x' * 5000}\n{'y' * 5000}` bestaat niet.", "Kijk na."))
    assert len(shown) < 250
    assert shown.endswith("y` bestaat niet. Kijk na.")
    assert "\n" not in shown
