"""What a reviewer answered, as it is written in a file and read back.

From: a document or a page that someone filled in. To: outcome.py. Never: trusts the file. It has
a size, a form, and codes that we made; anything else is a problem, told with the rest.
"""

import json
import re
import zipfile
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from leerklimaat.model.record import Part
from leerklimaat.problems import Place, Problem

FORMAT = "leerklimaat-nakijken"
_LARGEST = 5_000_000
"""Bytes of a file, and of what a document unpacks to ten times that."""
_UNPACKED = 10 * _LARGEST
_NAME = "naam"
_DOCUMENT = "word/document.xml"
_TAG = re.compile(r"(?:antwoord|opmerking|bron):[a-z0-9-]{1,60}")

Code = Annotated[str, Field(pattern="^[0-9a-f]{12}-[0-9a-f]{12}$")]
Said = Annotated[str, Field(max_length=4_000)]


class Verdict(StrEnum):
    """What someone says of a claim, in the words of the document."""

    RIGHT = "klopt"
    WRONG = "klopt niet"
    UNKNOWN = "weet ik niet"


class Answer(Part):
    """What was said of one claim. `verdict`: none when only something was remarked."""

    claim: Code
    verdict: Verdict | None = None
    remark: Said = ""


class Answers(Part):
    """All that one person answered. `sources`: ids of sources they read themselves."""

    format: Literal["leerklimaat-nakijken"]
    version: Literal[1]
    name: Annotated[str, Field(max_length=120)]
    answers: Annotated[tuple[Answer, ...], Field(max_length=5_000)]
    sources: Annotated[tuple[str, ...], Field(max_length=1_000)] = ()


def read_answers(path: Path) -> tuple[Answers | None, list[Problem]]:
    """The answers in a file: a document that was filled in, or what the page saved."""
    place = Place(str(path))
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= _LARGEST else b""
    except OSError as error:
        return None, [Problem(place, f"dit bestand is niet te lezen: {error.strerror}.")]
    if size > _LARGEST:
        return None, [Problem(place, "dit bestand is te groot.", "Het mag 5 MB zijn.")]
    if data.startswith(b"PK"):
        return _of_document(data, place)
    return _checked(_json(data), place)


def _json(data: bytes) -> object:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        return None


def _of_document(data: bytes, place: Place) -> tuple[Answers | None, list[Problem]]:
    # Only who reads a document pays for it.
    from docx import Document  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    strange = [
        Problem(place, "dit is geen document dat `leerklimaat review` maakte.", "Kijk het na.")
    ]
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            infos = packed.infolist()
        if _DOCUMENT not in {one.filename for one in infos}:
            return None, strange
        if sum(one.file_size for one in infos) > _UNPACKED:
            return None, [Problem(place, "dit document pakt uit tot iets dat te groot is.")]
        body = Document(BytesIO(data)).element.body
    except (zipfile.BadZipFile, KeyError, ValueError, SyntaxError, OSError):
        return None, strange
    found: dict[str, str] = {}
    for control in body.iter(qn("w:sdt")):
        tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
        name = tag.get(qn("w:val"), "") if tag is not None else ""
        is_empty = control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None
        if name == _NAME or _TAG.fullmatch(name):
            text = "".join(node.text or "" for node in control.iter(qn("w:t")))
            found[name] = "" if is_empty else text.strip()
    if _NAME not in found:
        return None, strange
    return _checked(_as_answers(found), place)


def _as_answers(found: dict[str, str]) -> dict[str, object]:
    verdicts = {str(one) for one in Verdict}
    codes = dict.fromkeys(
        name.partition(":")[2] for name in found if name.startswith(("antwoord:", "opmerking:"))
    )
    answers = []
    for code in codes:
        said, remark = found.get(f"antwoord:{code}", ""), found.get(f"opmerking:{code}", "")
        verdict = said.casefold() if said.casefold() in verdicts else None
        if verdict or remark:
            answers.append({"claim": code, "verdict": verdict, "remark": remark})
    return {
        "format": FORMAT,
        "version": 1,
        "name": found[_NAME],
        "answers": answers,
        "sources": [
            name.partition(":")[2]
            for name, said in found.items()
            if name.startswith("bron:") and said.casefold() == "ja"
        ],
    }


def _checked(value: object, place: Place) -> tuple[Answers | None, list[Problem]]:
    try:
        return Answers.model_validate(value), []
    except ValidationError as error:
        where = {".".join(map(str, one["loc"])) or "het geheel" for one in error.errors()}
        return None, [
            Problem(
                place,
                f"dit zijn geen antwoorden zoals wij ze schrijven: {', '.join(sorted(where))}.",
                "Neem het document of het bestand dat de pagina bewaarde, zonder het te bewerken.",
            )
        ]
