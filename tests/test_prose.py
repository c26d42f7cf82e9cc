"""The small Markdown: nothing gets through unescaped, and no word is lost."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from leerklimaat import prose
from leerklimaat.prose import Heading, Link

FIXED = settings(derandomize=True, deadline=None, database=None, max_examples=200)

marks = st.sampled_from(
    [
        *("<script>", "</p>", "<b onclick=x>", "&lt;", "&amp;", "&#60;", '"', "'", "*", "**", "_"),
        *("`", "[", "](", ")", "(term:x)", "](javascript:alert(1))", "\n", "\n\n", "- ", "1. "),
        *("> ", "# ", "\\", "|", "---", "![", "\t", "    ", "woord", "é", "😀", "\0", ". ", "A"),
    ]
)
texts = st.one_of(st.text(), st.lists(marks, max_size=30).map("".join))
sentences = st.lists(
    st.lists(st.text("abcdefgéïABC0123456789", min_size=1, max_size=8), min_size=1, max_size=12),
    min_size=1,
    max_size=6,
)


def nowhere(target: str) -> Link:
    return Link(f"/{target}")


OURS = re.compile(
    r"</?(?:div|h[1-6]|p|ul|ol|li|em|strong|a|table|thead|tbody|tr|th|td|br)\b[^<>]*>"
)


@FIXED
@given(texts)
def test_only_our_own_tags_come_out(text: str) -> None:
    for html in (prose.block_html(text, nowhere), prose.inline_html(text, nowhere)):
        assert "<" not in OURS.sub("", html)
        assert "<script" not in html


@FIXED
@given(texts)
def test_a_text_without_a_link_asks_for_no_address_and_may_be_remembered(text: str) -> None:
    def unasked(target: str) -> Link:
        raise AssertionError(target)

    assume("](" not in text)
    made = prose._writer(False).render(text, {"resolve": unasked})
    assert prose.block_html(text, nowhere) == prose.block_html(text, nowhere) == made.strip()


@FIXED
@given(texts)
def test_a_page_has_only_our_own_tags_too(text: str) -> None:
    for part in prose.page_parts(text, nowhere, text):
        html = part.title if isinstance(part, Heading) else part
        assert "<" not in OURS.sub("", html)


@FIXED
@given(st.from_regex(prose._UNMARKED, fullmatch=True))
def test_a_line_without_signs_is_what_the_parser_makes_of_it(text: str) -> None:
    assert prose.inline_html(text, nowhere) == prose._parser(False).renderInline(text).strip()
    [token] = [token for token in prose._parser(True).parse(text) if token.children]
    assert prose.plain(text) == prose._plain_inline(token)


@FIXED
@given(st.lists(marks.filter(lambda text: not prose._MARK.search(text)), max_size=30).map("".join))
def test_paragraphs_without_marks_are_what_the_parser_makes_of_them(text: str) -> None:
    assume(not prose._MARK.search(text))
    tokens = [token for token in prose._parser(True).parse(text) if token.children]
    assert prose.plain(text) == " ".join(map(prose._plain_inline, tokens))


@FIXED
@given(st.text())
def test_an_attribute_cannot_be_left(target: str) -> None:
    html = prose.inline_html("[woord](term:x)", lambda _: Link(f'"><script>{target}', rel='" x="'))
    assert html.count("<") == 2
    assert html.count('"') == 4


@FIXED
@given(texts)
def test_nothing_raises(text: str) -> None:
    assert isinstance(prose.plain(text), str)
    assert isinstance(prose.links(text), list)
    assert len(prose.joints(text)) <= text.count("](")
    for points in prose.numbered_points(text):
        assert [point.shown for point in points] == list(
            range(points[0].shown, points[0].shown + len(points))
        )
    for paragraph in prose.paragraphs(text):
        assert paragraph


@FIXED
@given(st.text())
def test_sentences_lose_no_word(text: str) -> None:
    assert prose.words(" ".join(prose.sentences(text))) == prose.words(text)


@FIXED
@given(sentences)
def test_sentences_are_found_back(written: list[list[str]]) -> None:
    """Each begins with a capital and ends after a word that is no abbreviation."""
    lines = [" ".join(["Zo", *words, "waterval."]) for words in written]
    assert prose.sentences(" ".join(lines)) == lines
    assert [prose.words(line) for line in lines] == [["Zo", *w, "waterval"] for w in written]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Kijk eerst. Vraag dan.", 2),
        ("Vraag het bijv. Karel of Mina.", 1),
        ("Dr. Jansen komt om 9.30 uur. Wacht even.", 2),
        ('"Laat maar," zegt ze. "Ik ga." Dan valt de deur dicht.', 3),
        ("Wat zag je? Wat hoorde je! En toen…", 3),
        ("Dat kost 3,5 uur, d.w.z. een halve dag.", 1),
        ("", 0),
    ],
)
def test_these_are_so_many_sentences(text: str, count: int) -> None:
    assert len(prose.sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("werk-privé en 3,5 uur", ["werk-privé", "en", "3,5", "uur"]),
        ("z'n foto's, zo’n dag", ["z'n", "foto's", "zo’n", "dag"]),
        ("— en/of …", ["en/of"]),
        ("*nadruk* [link](x)", ["nadruk", "link", "x"]),
    ],
)
def test_these_are_the_words(text: str, words: list[str]) -> None:
    assert prose.words(text) == words


def test_links_are_found_in_order_and_only_links() -> None:
    text = "Lees [een](term:a) en\n\n- [*twee*](lesson:b/c) en \\[geen\\](term:d).\n"
    assert prose.links(text) == ["term:a", "lesson:b/c"]


unmarked = st.lists(
    st.sampled_from(
        [
            *("Een zin.", "woord", "dr. ", "? ", "… ", "é", "\xa0", "\u3000", "\x0b", "3,5", '"'),
            *("\n", "\n\n", "\n \n", "\n\t\n", "    ", "\t", " - ", " 1. ", "> ", "~", "`", "<b>"),
            *("- ", "+ ", "1. ", "* ", "# ", "|", "&amp;", "===", "---"),
        ]
    ),
    max_size=14,
).map("".join)


@FIXED
@given(unmarked)
def test_a_text_without_marks_is_split_as_the_parser_splits_it(text: str) -> None:
    assert prose.paragraphs(text) == prose.paragraphs(f"{text}\n\n[x](y)")[:-1]


def test_paragraphs_are_those_of_text_and_lists_without_marks() -> None:
    text = "Een *woord*. Nog een.\n\n- punt [a](term:b)\n- punt\n\n## Kop {#kop}\n"
    table = "\n| a | b |\n| - | - |\n| c | d |\n"
    assert prose.paragraphs(text + table) == [
        ["Een woord.", "Nog een."],
        ["punt a"],
        ["punt"],
        ["a"],
        ["b"],
        ["c"],
        ["d"],
    ]


@pytest.mark.parametrize(
    ("text", "joints"),
    [
        ("[a](term:b)", ["term:b"]),
        (r"[a](https://x.nl/a_(b)) [a](https://x.nl/a_\(b\))", ["https://x.nl/a_(b)"] * 2),
        ("[a](<https://x.nl/a_(b)>)", ["https://x.nl/a_(b)"]),
        ("[a](b c)", [None]),
        ("a](b)", [None]),
        ("[a](javascript:b)", [None]),
        ("[a [b](term:c)](term:d)", ["term:c", None]),
        ("[a\n\nb](term:c)", [None]),
    ],
)
def test_each_joint_is_what_the_parser_made_of_it(text: str, joints: list[str | None]) -> None:
    assert prose.joints(text) == joints


def test_a_list_says_how_its_points_are_numbered() -> None:
    [points] = prose.numbered_points("Dit:\n\n1. a\n4. b\n   - c\n5. d\n")
    assert points == [(2, 1, 1), (3, 4, 2), (5, 5, 3)]


def test_a_page_is_headings_and_what_stands_between() -> None:
    parts = list(prose.page_parts("Eerst.\n\n## Kop {#kop}\n\nDan.\n", nowhere, "Hier"))
    assert parts == ["<p>Eerst.</p>", Heading(2, "Kop", "kop"), "<p>Dan.</p>"]


def test_a_keyboard_reaches_a_table_by_the_name_of_its_page() -> None:
    [table] = prose.page_parts("| A | B |\n| --- | --- |\n| 1 | 2 |\n", nowhere, 'Eten & "meer"')
    assert isinstance(table, str)
    named = (
        '<div class="lk-table" tabindex="0" role="group" aria-label="Eten &amp; &quot;meer&quot;">'
    )
    assert table.startswith(f"{named}\n<table>\n")
    assert table.endswith("</table>\n</div>")


def test_a_term_becomes_a_button_with_its_definition_behind_it_and_a_link_a_link() -> None:
    def resolve(target: str) -> Link:
        if target.startswith("term:"):
            return Link("", sheet="def-x", tell=lambda: '<span id="def-x" popover>Wat.</span>')
        return Link("a.html", rel="x")

    html = prose.inline_html("[woord](term:x) en [les](lesson:y)", resolve)
    assert html == (
        '<button type="button" class="lk-term" popovertarget="def-x">woord</button>'
        '<span id="def-x" popover>Wat.</span>'
        ' en <a href="a.html" rel="x">les</a>'
    )


def test_words_that_would_jump_to_a_line_of_their_own_are_a_link_that_breaks_as_words_do() -> None:
    def resolve(target: str) -> Link:
        return Link("b.html#x", sheet="def-x", tell=lambda: pytest.fail("nobody can open it"))

    long = "in opdracht, en als die er bekwaam voor is"
    assert prose.inline_html(f"[{long}](source:x)", resolve) == f'<a href="b.html#x">{long}</a>'


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Bel 112.", ["112"]),
        ("Bel 113 of 0800-0113 (gratis).", ["113", "08000113"]),
        ("*Nu gevaar: 112*", ["112"]),
        ("- 112\n- 113;", ["112", "113"]),
        ("Chat op [113.nl](https://www.113.nl) of [bel 113](page:hulp).", []),
        ("Zie art. 112, artikel 113 en article 112 lid 113.", []),
        ("Bel 0800-2000, 1.113, 113.nl, 112-114, 112/113, 2112, €112 of 112%.", []),
    ],
)
def test_the_numbers_for_help_can_be_called_and_no_other(text: str, called: list[str]) -> None:
    html = prose.block_html(text, nowhere)
    assert re.findall(r'href="tel:(\d+)"', html) == called
    assert html.count("<a ") == len(called) + len(prose.links(text))


def test_what_may_be_pressed_itself_holds_no_number_to_call() -> None:
    assert prose.inline_html("*Bel 112*", nowhere) == "<em>Bel 112</em>"
    assert prose.inline_html("Bel 112", nowhere) == "Bel 112"
    assert "tel:112" in prose.inline_html("Bel 112", nowhere, is_name=False)
    [heading] = prose.page_parts("## Bel 112 {#nu}", nowhere, "Hulp")
    assert isinstance(heading, Heading)
    assert heading.title == "Bel 112"
