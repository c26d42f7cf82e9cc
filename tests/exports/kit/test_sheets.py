"""What is printed, as pypdf reads it: one thing per page, four cards to a sheet, the licence."""

import io

import pytest
from pypdf import PdfReader

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.kit.sheets import sheets_of
from leerklimaat.exports.kit.taught import Taught
from leerklimaat.model.learning import BlockType, Handout, Role
from tests.exports.kit.taught import BARE, changed, one_of, taught_of, with_block
from tests.exports.leaving import site_of

A4, FLAT = (595, 842), (842, 595)


def read(taught: Taught) -> dict[str, PdfReader]:
    return {name: PdfReader(io.BytesIO(data), strict=True) for name, data in sheets_of(taught)}


def words(reader: PdfReader) -> list[str]:
    """Of each page, with one space between them wherever they stand."""
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def counted(taught: Taught) -> dict[str, int]:
    """How many pages each file should have."""
    trainer, blocks = taught.trainer, taught.lesson.blocks
    tasks = [
        block
        for block in blocks
        if block.type in (BlockType.EXERCISE, BlockType.DISCUSSION)
        or (block.type is BlockType.WORKED_EXAMPLE and block.prompts)
    ]
    roles = sum(len(block.roles) for block in blocks)
    found = {
        "keys": sum(one.key for one in trainer.handouts),
        "handouts": sum(not one.key for one in trainer.handouts),
        "tasks": len(tasks),
        "roles": -(-roles // 4),
        "observe": 1 if trainer.observe else 0,
        "wall": len(taught.lesson.key_points) + bool(taught.stop_word),
    }
    return {name: pages for name, pages in found.items() if pages}


@pytest.mark.parametrize("language", languages.WHOLE)
def test_one_thing_per_page(sample: Loaded, language: str) -> None:
    for taught in taught_of(site_of(sample, language)):
        found = read(taught)
        assert {name: len(reader.pages) for name, reader in found.items()} == counted(taught)
        for name, reader in found.items():
            size = FLAT if name == "wall" else A4
            for page, said in zip(reader.pages, words(reader), strict=True):
                assert tuple(map(round, page.mediabox[2:])) == size
                assert taught.foot in said
                assert "CC BY 4.0" in said


def test_each_real_thing_fits_its_page(real: Loaded) -> None:
    """One lesson of every module, in Dutch, which is the longer: typesetting takes long."""
    modules: dict[str, Taught] = {}
    for taught in taught_of(site_of(real)):
        modules.setdefault(taught.lesson.module, taught)
    assert len(modules) > 1
    for taught in modules.values():
        found = {name: len(reader.pages) for name, reader in read(taught).items()}
        assert found == counted(taught), taught.lesson.id


def test_texts_stand_on_their_own_page(sample: Loaded) -> None:
    taught = one_of(sample)
    found = read(taught)
    [handout] = words(found["handouts"])
    assert taught.trainer.handouts[0].title in handout
    assert "Wat zie je?" in handout
    [cards] = words(found["roles"])
    for block in taught.lesson.blocks:
        for role in block.roles:
            assert taught.plain(role.title) in cards
            assert taught.plain(role.text) in cards
    [observed] = words(found["observe"])
    for criterion in taught.trainer.observe:
        assert criterion.text in observed
    assert [
        point in page
        for point, page in zip(taught.lesson.key_points, words(found["wall"]), strict=True)
    ]


def test_a_key_is_never_among_what_is_handed_out(sample: Loaded, real: Loaded) -> None:
    key = Handout(id="sleutel", title="Sleutel", copies="Eén, voor jou.", key=True, text="1 en 6.")
    trainer = one_of(sample).trainer
    both = trainer.model_copy(update={"handouts": (*trainer.handouts, key)})
    found = read(changed(sample, trainer=both))
    assert "1 en 6." in words(found["keys"])[0]
    assert "1 en 6." not in " ".join(words(found["handouts"]))
    said = [
        one.id
        for taught in taught_of(site_of(real))
        for one in taught.trainer.handouts
        if ("voor de trainer" in one.title or "voor jou" in one.copies) is not one.key
    ]
    assert said == []


def test_dots_to_write_on_are_lines_and_all_else_is_there(sample: Loaded) -> None:
    form = Handout(
        id="blad", title="Blad", copies="een", text="**Plek** ……… Uur ………, en wie? ………\n"
    )
    trainer = one_of(sample).trainer.model_copy(update={"handouts": (form,)})
    [said] = words(read(changed(sample, trainer=trainer))["handouts"])
    assert "Plek Uur en wie?" in said
    assert "…" not in said


def test_answers_stand_on_no_sheet(sample: Loaded) -> None:
    taught = one_of(sample)
    said = " ".join(page for reader in read(taught).values() for page in words(reader))
    for block in taught.lesson.blocks:
        for prompt in block.prompts:
            assert taught.plain(prompt.answer) not in said


def test_what_a_lesson_does_not_have_has_no_file(sample: Loaded) -> None:
    assert set(read(one_of(sample, BARE))) == {"tasks", "wall"}


def test_five_roles_take_two_sheets_and_long_ones_stay_on_their_card(sample: Loaded) -> None:
    roles = tuple(
        Role(id=f"rol-{number}", title=f"Rol {number}", text="Een zin op een kaart. " * 45)
        for number in range(5)
    )
    found = read(with_block(sample, "rollenspel", roles=roles))["roles"]
    first, second = words(found)
    assert all(f"Rol {number}" in first for number in range(4))
    assert "Rol 4" in second


@pytest.mark.parametrize("sign", ["漢字", "😀", "عربي", "x" * 300, "#panic() $x$ `y` @z"])
def test_a_strange_text_stops_nothing(sample: Loaded, sign: str) -> None:
    handout = Handout(id="vreemd", title="Vreemd", copies="een", text=f"Voor {sign} na")
    trainer = one_of(sample).trainer.model_copy(update={"handouts": (handout,)})
    taught = changed(sample, trainer=trainer, key_points=(f"Voor {sign} na",))
    found = read(taught)
    assert len(found["handouts"].pages) == 1
    assert "Voor" in words(found["handouts"])[0]
    assert len(found["wall"].pages) == 1


def test_the_same_bytes_each_time(sample: Loaded) -> None:
    taught = one_of(sample)
    assert dict(sheets_of(taught)) == dict(sheets_of(taught))
