"""What is kept between builds is what would be made now, or it is not found."""

from pathlib import Path

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.exports import kit
from leerklimaat.exports.kit.sheets import LOOKS as SHEETS
from leerklimaat.exports.paper_pdf import LOOKS, Typesetter, pdf_of, typesetter
from leerklimaat.settings import Settings
from leerklimaat.site.exchange import Material
from leerklimaat.site.shelf import SHELVES, Shelf, typeset_shelf
from leerklimaat.site.stage import Stage
from tests.exports.leaving import banks_of, site_of


def test_what_was_kept_is_found_again(tmp_path: Path) -> None:
    Shelf(tmp_path, "code").keep(b"of this", b"this")
    assert Shelf(tmp_path, "code").find(b"of this") == b"this"
    assert Shelf(tmp_path, "code").find(b"of that") is None
    assert Shelf(tmp_path, "other code").find(b"of this") is None


def test_what_nobody_asked_for_goes(tmp_path: Path) -> None:
    for name in (b"old", b"new"):
        Shelf(tmp_path, "code").keep(name, name)
    shelf = Shelf(tmp_path, "code")
    assert shelf.find(b"new") == b"new"
    shelf.clear()
    assert len(list(tmp_path.iterdir())) == 1
    assert shelf.find(b"new") == b"new"


def test_a_shelf_that_cannot_be_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    shelf = Shelf(tmp_path / "file", "code")
    shelf.keep(b"this", b"this")
    assert shelf.find(b"this") is None
    shelf.clear()


def test_other_looks_are_another_document(tmp_path: Path) -> None:
    looks = tmp_path / "looks.typ"
    looks.write_text("one", "utf-8")
    typeset_shelf(tmp_path, "nl", looks).keep(b"data", b"made")
    assert typeset_shelf(tmp_path, "nl", looks).find(b"data") == b"made"
    assert typeset_shelf(tmp_path, "en", looks).find(b"data") is None
    looks.write_text("other", "utf-8")
    assert typeset_shelf(tmp_path, "nl", looks).find(b"data") is None


def test_a_second_build_typesets_nothing(
    sample: Loaded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    material = Material(dict(sample.bases), Settings(), {}, {})
    first = Stage("nl", material, root=tmp_path).downloads()
    documents = {path for path in first if path.endswith((".pdf", "-meenemen.zip"))}
    shelved = sorted((tmp_path / SHELVES / "nl").iterdir())
    assert len(shelved) > len(documents) > 0

    def never(*_: object) -> bytes:
        raise AssertionError("it was typeset again")

    monkeypatch.setattr(Typesetter, "_made", never)
    monkeypatch.setattr(kit, "pptx_of", never)
    again = Stage("nl", material, root=tmp_path).downloads()
    assert {path: again[path] for path in documents} == {path: first[path] for path in documents}
    assert sorted((tmp_path / SHELVES / "nl").iterdir()) == shelved
    for setter in (typesetter(), typesetter(SHEETS)):
        monkeypatch.setattr(setter, "kept", None)


def test_what_is_kept_is_what_would_be_made(sample: Loaded, tmp_path: Path) -> None:
    (bank,) = banks_of(site_of(sample))
    setter = Typesetter()
    setter.kept = typeset_shelf(tmp_path, "nl", LOOKS)
    made = pdf_of(bank, with_key=False)
    assert made.startswith(b"%PDF-")
    data, day = '{"title": "x"}', bank.bank.changed
    setter.kept.keep(f"{LOOKS.name} {day.isoformat()} {data}".encode(), made)
    assert setter.document(data, day) == made
