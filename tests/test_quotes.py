"""Quotation marks and apostrophes as a book has them, also in Dutch, where words begin with one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerklimaat import prose
from leerklimaat.prose import Link
from leerklimaat.quotes import curly

HARD = [
    ("'s Avonds eten de collega's", "’s Avonds eten de collega’s"),
    ("foto's van Anna's huis", "foto’s van Anna’s huis"),
    ("Het team van de ouders' vereniging", "Het team van de ouders’ vereniging"),
    ("Om 's-Hertogenbosch heen", "Om ’s-Hertogenbosch heen"),
    ("Kom 'm 't maar halen, zei 'ie.", "Kom ’m ’t maar halen, zei ’ie."),
    ("In de jaren '90, in the '80s", "In de jaren ’90, in the ’80s"),
    ("rock 'n' roll", "rock ’n’ roll"),
    ("Ik zag 'em. 'Tis so, 'cause I saw.", "Ik zag ’em. ’Tis so, ’cause I saw."),
    ('"Ja," zei hij.', "“Ja,” zei hij."),
    ('("Ja")', "(“Ja”)"),
    ('"\'t Kan niet", zei ze.', "“’t Kan niet”, zei ze."),
    ('"Zeg \'t maar."', "“Zeg ’t maar.”"),
    ("'Kom 's langs', zei ze.", "‘Kom ’s langs’, zei ze."),
    ("Ze zei 'nee' en 'ja'.", "Ze zei ‘nee’ en ‘ja’."),
    ("\"Hij riep 'nee' naar mij.\"", "“Hij riep ‘nee’ naar mij.”"),
    ("'Ze riep \"nee\".'", "‘Ze riep “nee”.’"),
    ('een "pure" manipulatie; zo\'n woord', "een “pure” manipulatie; zo’n woord"),
    ("De letter 's' en de letter 't'.", "De letter ‘s’ en de letter ‘t’."),
    ('"De eerste alinea gaat door', "“De eerste alinea gaat door"),
    ('en eindigt hier."', "en eindigt hier.”"),
    ("don't, can't, it's", "don’t, can’t, it’s"),
    ("Geen enkel teken.", "Geen enkel teken."),
    ("“Al goed”, zei ‘ie’.", "“Al goed”, zei ‘ie’."),
    ("", ""),
]
STRAIGHT = str.maketrans("“”‘’", "\"\"''")
TEXTS = st.text(alphabet="ab sSt'\".,!?()-\u00e9 9", max_size=40)


def told(href: str) -> Link:
    return Link(f"#{href}")


@pytest.mark.parametrize(("written", "shown"), HARD)
def test_hard_cases(written: str, shown: str) -> None:
    assert curly(written) == shown
    assert prose.told(written) == shown
    assert prose.plain(written) == written


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('"*Ik ga* weg", zei ze.', "“<em>Ik ga</em> weg”, zei ze."),
        ('*"Nee"*, zei ze.', "<em>“Nee”</em>, zei ze."),
        ('"[Waarom](term:x)?"', '“<a href="#term:x">Waarom</a>?”'),
        ('[Anna\'s "plan"](term:x)', '<a href="#term:x">Anna’s “plan”</a>'),
        ('**"Een** en *twee"*', "<strong>“Een</strong> en <em>twee”</em>"),
        ('een \\"letterlijk\\" teken', "een &quot;letterlijk&quot; teken"),
    ],
)
def test_a_pair_may_stand_around_other_marks(written: str, shown: str) -> None:
    assert prose.inline_html(written, told) == shown


def test_in_an_address_nothing_changes() -> None:
    seen: list[str] = []

    def resolve(href: str) -> Link:
        seen.append(href)
        return Link(href)

    prose.inline_html('"[zo](https://example.org/a\'b)"', resolve)
    assert seen == ["https://example.org/a'b"]


def test_paragraphs_points_and_headings_have_them_too() -> None:
    assert prose.block_html('"Een."\n\n- "Twee."', told) == (
        "<p>“Een.”</p>\n<ul>\n<li>“Twee.”</li>\n</ul>"
    )
    [heading] = prose.page_parts('## Anna\'s "huis" {#huis}', told, "x")
    assert isinstance(heading, prose.Heading)
    assert (heading.title, heading.id) == ("Anna’s “huis”", "huis")


@given(TEXTS)
def test_each_mark_becomes_another_and_nothing_else_changes(text: str) -> None:
    shown = curly(text)
    assert "'" not in shown
    assert '"' not in shown
    assert shown.translate(STRAIGHT) == text
    assert curly(shown) == shown


@given(TEXTS.filter(lambda text: "'" not in text and '"' not in text and text.strip()))
def test_what_stands_between_two_marks_is_between_a_pair(text: str) -> None:
    said = text.strip()
    assert curly(f'Hij zei "{said}" en ging.') == f"Hij zei “{said}” en ging."
