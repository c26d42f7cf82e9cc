"""UUIDs of our own ids are those of RFC 9562, the same in each build, another per language."""

import uuid

from hypothesis import given
from hypothesis import strategies as st

from leerklimaat.exports.uuids import NAMESPACE, urn_of, uuid_of

NAMES = st.text(st.characters(exclude_categories=["Cs"]))


@given(NAMES, NAMES)
def test_they_are_of_version_5(language: str, name: str) -> None:
    assert uuid_of(language, name) == str(
        uuid.uuid5(uuid.UUID(bytes=NAMESPACE), f"{language}:{name}")
    )


def test_they_never_change() -> None:
    """Who has the framework would get everything a second time."""
    assert uuid_of("nl", "competence:grenzen") == "ef5cf36c-cd4d-55a4-82ac-8b2dee957dc1"
    assert urn_of("en", "competence:grenzen") == "urn:uuid:1111bd56-2e1b-59f1-b6f9-22783a3f927e"
