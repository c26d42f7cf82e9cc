"""Packages are the same at each build, and say what they are and may be used for."""

import io
import zipfile

from leerklimaat.content.load import Loaded
from leerklimaat.exports.fidelity import EXACT, degraded, left_out, refused
from leerklimaat.exports.package import LICENCE, notice, readme, taken_in, zipped
from tests.exports.leaving import ADDRESS, banks_of, site_of


def test_the_order_of_files_makes_no_difference() -> None:
    tree = {"b.xml": b"2", "a.xml": b"1"}
    package = zipped(tree)
    assert package == zipped(dict(reversed(tree.items())))
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in opened.namelist()} == tree
        assert opened.namelist() == ["a.xml", "b.xml"]
        assert {one.date_time for one in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_notice_tells_status_licence_and_that_keys_are_public(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    said = "\n".join(notice(bank.site, bank.sheet))
    assert LICENCE in said
    assert "nooit voor een examen" in said
    assert bank.words(f"status.{bank.bank.status}_text") in said
    assert "http" not in said.replace(LICENCE, "")


def test_a_notice_tells_where_it_comes_from_if_that_is_known(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample, "en", ADDRESS))
    assert f"{ADDRESS}en/{bank.sheet.path}.html" in "\n".join(notice(bank.site, bank.sheet))


def test_a_readme_names_every_item_that_lost_something(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    bank.site.ui["loss.proef"] = "Er gaat iets weg."
    kept = [degraded("proef"), left_out("proef"), *[EXACT] * (len(bank.items) - 2)]
    said = readme(bank, kept, "qti21").decode()
    del bank.site.ui["loss.proef"]
    named = [one.id for one in bank.items if f"({one.id})" in said]
    assert named == [bank.items[0].id, bank.items[1].id]
    assert f"precies: {len(bank.items) - 2} · met verlies: 1 · weggelaten: 1" in said


def test_a_readme_names_the_questions_that_a_platform_will_probably_not_take(
    sample: Loaded,
) -> None:
    (bank,) = banks_of(site_of(sample))
    kept = [refused(EXACT, "canvas"), EXACT, refused(degraded("typed"), "canvas")]
    kept += [EXACT] * (len(bank.items) - 3)
    lines = readme(bank, kept, "qti21").decode().splitlines()
    assert f"Vraag 1, 3: {bank.words('refused.canvas.why')}" in lines


def test_how_to_take_it_in_ends_with_how_to_take_in_a_newer_one(sample: Loaded) -> None:
    site = site_of(sample)
    assert taken_in(site, "word") == [site.ui["format.word.how"]]
    assert taken_in(site, "moodle") == [site.ui["format.moodle.how"], site.ui["update.moodle"]]
