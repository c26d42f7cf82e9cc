"""What libyaml says about a file it cannot read, in Dutch, with what to do about it.

From: content/read, with libyaml's error. To: content/read. Never: raises, or points at a
line that is not in the file.
"""

import yaml

from leerklimaat.content.lookalikes import Said, lookalike_in
from leerklimaat.problems import Place, Problem

AFTER_THE_END = "na het einde van het document staat nog iets."

_KNOWN: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "hier staat een dubbele punt die niet past.",
        "Zet de hele tekst tussen aanhalingstekens, of controleer het inspringen.",
    ),
    (
        "could not find expected ':'",
        "op deze regel ontbreekt een dubbele punt.",
        "Schrijf `sleutel: waarde`, en spring vervolgregels van een tekst verder in.",
    ),
    (
        "did not find expected key",
        "deze regel springt anders in dan de regels eromheen.",
        "Zet sleutels van hetzelfde niveau precies onder elkaar.",
    ),
    (
        "did not find expected '-' indicator",
        "hier eindigt een lijst onverwacht.",
        "Begin elk punt van een lijst met `- `, precies onder elkaar.",
    ),
    (
        "expected <block end>",
        "deze regel springt anders in dan de regels eromheen.",
        "Zet sleutels van hetzelfde niveau precies onder elkaar.",
    ),
    (
        "block sequence entries are not allowed",
        "een streepje (`- `) mag hier niet.",
        "Zet de lijst op een nieuwe regel onder de sleutel.",
    ),
    (
        "found unexpected end of stream",
        "er staat een aanhalingsteken open tot het einde van het bestand.",
        "Sluit de tekst af met hetzelfde aanhalingsteken.",
    ),
    (
        "found unknown escape character",
        "na een backslash staat hier een letter die niets betekent.",
        "Gebruik enkele aanhalingstekens, of schrijf \\\\ voor een backslash.",
    ),
    (
        "found unexpected non-alphabetical character",
        "een regel kan niet met `%` beginnen.",
        "Zet de tekst tussen aanhalingstekens.",
    ),
    (
        "found unknown directive name",
        "een regel kan niet met `%` beginnen.",
        "Zet de tekst tussen aanhalingstekens.",
    ),
    (
        "found character that cannot start any token",
        "dit teken mag niet aan het begin van een waarde staan.",
        "Zet de hele waarde tussen aanhalingstekens.",
    ),
    (
        "did not find expected ',' or",
        "een lijst tussen haakjes is niet goed afgesloten.",
        "Controleer komma's en haakjes, of zet elk punt op een eigen regel met `- `.",
    ),
    (
        "did not find expected node content",
        "een lijst tussen haakjes is niet goed afgesloten.",
        "Controleer komma's en haakjes, of zet elk punt op een eigen regel met `- `.",
    ),
    (
        "mapping keys are not allowed",
        "een vraagteken met een spatie heeft hier een bijzondere betekenis.",
        "Zet de hele waarde tussen aanhalingstekens.",
    ),
    (
        "found undefined tag handle",
        "het uitroepteken heeft hier een bijzondere betekenis.",
        "Zet de hele waarde tussen aanhalingstekens.",
    ),
    (
        "did not find expected alphabetic or numeric character",
        "een `*` of `&` heeft hier een bijzondere betekenis.",
        "Zet de hele waarde tussen aanhalingstekens.",
    ),
    (
        "control characters are not allowed",
        "hier staat een onzichtbaar teken dat niet mag.",
        "Verwijder het teken en typ de regel opnieuw.",
    ),
    (
        "did not find expected comment or line break",
        "na `|` of `>` staat nog tekst.",
        "Begin de tekst op de volgende regel, ingesprongen.",
    ),
    (
        "did not find expected <document start>",
        AFTER_THE_END,
        "Controleer het inspringen van deze regel.",
    ),
    (
        "found a tab character",
        "hier staat een tab.",
        "Gebruik spaties.",
    ),
)


_LOOK_BACK = 300
_LOOK_AT_START = ("found unexpected end of stream", "could not find expected ':'")
_MISPLACED = ("did not find expected key", "did not find expected '-' indicator")


def syntax_problem(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Problem:
    """One of libyaml's errors about a text that begins at a line of a file."""
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    offset = _offset(error, said, text)
    place = place_of(offset, text, file, first_line)
    if (seen := _lookalike(error, offset, text)) is not None:
        at, sign = seen
        return Problem(place_of(at, text, file, first_line), *sign)
    if said in _MISPLACED and text[text.rfind("\n", 0, offset) + 1 : offset].strip():
        return Problem(
            place,
            "achter de waarde staat op deze regel nog tekst.",
            "Zet de hele waarde tussen aanhalingstekens; begint ze al met \", gebruik dan '.",
        )
    for needle, what, hint in _KNOWN:
        if needle in said:
            return Problem(place, what, hint)
    return Problem(
        place,
        f"dit is geen geldige YAML ({said}).",
        "Controleer aanhalingstekens, dubbele punten en inspringen, ook van de regel erboven.",
    )


def _lookalike(error: yaml.YAMLError, offset: int, text: str) -> tuple[int, Said] | None:
    """A sign that is not what it seems, on the lines that libyaml speaks of."""
    marks = (getattr(error, "problem_mark", None), getattr(error, "context_mark", None))
    ends = [offset, *(int(mark.index) for mark in marks if mark is not None)]
    # A context may begin at the top of the file; the fault is on the last lines of it.
    start = max(min(ends), max(ends) - _LOOK_BACK)
    start = text.rfind("\n", 0, start) + 1
    end = text.find("\n", max(ends))
    for line in text[start : end if end >= 0 else len(text)].splitlines(keepends=True):
        if (sign := lookalike_in(line)) is not None:
            return start + len(line) - len(line.lstrip()), sign
        start += len(line)
    return None


def _offset(error: yaml.YAMLError, said: str, text: str) -> int:
    """Where an author should look: the open quote rather than the end of the file."""
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    if context is not None and (mark is None or said in _LOOK_AT_START):
        mark = context
    if mark is not None:
        return int(mark.index)
    # Without a mark there is a position, in bytes.
    position = int(getattr(error, "position", 0) or 0)
    return len(text.encode()[:position].decode(errors="ignore"))


def place_of(offset: int, text: str, file: str, first_line: int) -> Place:
    """The place of a character in a text that begins at a line of a file."""
    # The end of the file is shown at its last character, not on a line that does not exist.
    offset = max(0, min(offset, len(text.rstrip("\n")) - 1))
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(file, text.count("\n", 0, offset) + first_line, offset - line_start + 1)
