"""Requests arrive as they were sent, and what the other side has already stays at home."""

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from leerklimaat.content.load import load
from leerklimaat.languages import SOURCE
from leerklimaat.settings import Settings
from leerklimaat.site.exchange import Build, Known, Make, Material, Renew, Request, pack, unpack
from tests.sampling import copy_sample

DEFINITION = "Wat er op de groep wel en niet kan."
ADDRESS = Settings("https://voorbeeld.test/")


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Material:
    root = copy_sample(tmp_path_factory.mktemp("exchange") / "sample")
    bases = load(root).bases
    shutil.rmtree(root)
    return Material(bases, ADDRESS, {"Leerklimaat": "MIT"}, {})


def test_a_request_arrives_whole(material: Material) -> None:
    assert unpack(io.BytesIO(pack(Build(material), Known())), Known()) == Build(material)


def test_requests_arrive_one_after_another(material: Material, tmp_path: Path) -> None:
    known = Known()
    requests: list[Request] = [Renew(material), Make("index.html"), Renew(material)]
    file = tmp_path / "requests"
    file.write_bytes(b"".join(pack(request, known) for request in requests))
    known = Known()
    with file.open("rb") as stream:
        assert [unpack(stream, known) for _ in requests] == requests
        assert unpack(stream, known) is None


def test_a_change_costs_what_changed(material: Material) -> None:
    sender, receiver = Known(), Known()
    first = pack(Renew(material), sender)
    before = unpack(io.BytesIO(first), receiver)
    changed = _with_other_record(material, "principle:samen-eten")
    second = pack(Renew(changed), sender)
    after = unpack(io.BytesIO(second), receiver)
    other = DEFINITION.encode()
    assert (other in first, other in second) == (True, False)
    assert after == Renew(changed)
    assert isinstance(before, Renew)
    assert isinstance(after, Renew)
    for language, base in after.material.bases.items():
        earlier = before.material.bases[language].entries
        new = {
            ref for ref, entry in base.entries.items() if entry.record is not earlier[ref].record
        }
        assert new == ({"principle:samen-eten"} if language == SOURCE else set())


def _with_other_record(material: Material, ref: str) -> Material:
    base = material.bases[SOURCE]
    entry = base.entries[ref]
    record = entry.record.model_copy(update={"title": "Anders"})
    entries = base.entries | {ref: replace(entry, record=record)}
    return replace(material, bases=material.bases | {SOURCE: replace(base, entries=entries)})
