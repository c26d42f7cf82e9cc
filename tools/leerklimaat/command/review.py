"""The commands `review` and `reviewed`: texts for a person from practice, and what they said.

From: the terminal. To: authoring/review, which does the work. Never: writes a name that nobody
confirmed, or a file that then has a mistake it had not.
"""

# ruff: noqa: PLC0415 (each command imports its own work, so that `check` loads nothing else)

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from leerklimaat.command.report import report
from leerklimaat.command.root import Root, root_of
from leerklimaat.problems import Problem, Severity, safe
from leerklimaat.usage import WrongUseError

if TYPE_CHECKING:
    from leerklimaat.authoring.review.outcome import Outcome
    from leerklimaat.content.load import Loaded


def review(
    names: Annotated[
        list[str],
        typer.Argument(metavar="SOORT:ID|MAP...", help="Records, of een map met bestanden."),
    ],
    folder: Annotated[
        Path, typer.Option("--in", metavar="MAP", help="De map waar de twee bestanden komen.")
    ],
    root: Root = None,
) -> None:
    """Maak een document en een pagina waarin iemand uit de praktijk teksten beoordeelt."""
    from leerklimaat.authoring.review.claims import dossiers
    from leerklimaat.authoring.review.document import as_document
    from leerklimaat.authoring.review.page import as_page
    from leerklimaat.content.load import load
    from leerklimaat.site.client import REVIEW, bundles, path_of
    from leerklimaat.tree import write

    place = root_of(root)
    loaded = load(place)
    found = dossiers(loaded, _meant(loaded, names, place))
    made, problems = bundles(place, [REVIEW])
    if problems:
        print(report(problems, 0))
        raise typer.Exit(3)
    stem = "nakijken-" + "-".join(_stem(name) for name in names)[:60].rstrip("-")
    title = "Nakijken: " + ", ".join(one.title for one in found[:3])
    title += f" en nog {len(found) - 3}" if len(found) > len(found[:3]) else ""
    script = made[path_of(REVIEW)].decode()
    tree = {
        f"{stem}.docx": as_document(title, found),
        f"{stem}.html": as_page(title, found, f"{stem}.json", script),
    }
    for path in write(tree, folder):
        print(f"Gemaakt: {folder / path}")
    count = sum(len(one.claims) for one in found)
    print(f"{len(found)} teksten, {count} stukjes om te beoordelen.")


def reviewed(
    file: Annotated[
        Path, typer.Argument(metavar="BESTAND", help="Het document, of wat de pagina bewaarde.")
    ],
    name: Annotated[
        str | None,
        typer.Option(
            "--name",
            metavar="NAAM",
            help="De naam van wie nakeek, zoals die op de site mag staan. Pas dan wordt er iets "
            "geschreven.",
        ),
    ] = None,
    root: Root = None,
) -> None:
    """Lees wat iemand uit de praktijk antwoordde, en schrijf op wat zij goed bevond."""
    from leerklimaat.authoring.review.answers import read_answers
    from leerklimaat.authoring.review.outcome import outcomes
    from leerklimaat.content.load import load

    place = root_of(root)
    given, problems = read_answers(file)
    if given is None:
        print(report(problems, 1))
        raise typer.Exit(1)
    loaded = load(place)
    found, gone = outcomes(loaded, given)
    said = [one for outcome in found for one in outcome.said]
    for problem in said:
        print(problem)
    for outcome in found:
        whole = "helemaal goed" if outcome.is_whole else "niet alles goed"
        count = f"{outcome.right} van {len(outcome.dossier.claims)} stukjes kloppen"
        print(safe(f"{outcome.dossier.ref}: {whole}, {count}."))
    if gone:
        print(f"{len(gone)} antwoorden gaan over teksten die er niet meer zijn.")
    if name is None:
        print(safe(f"Ingevuld door: {given.name or 'niemand'}. Er is niets geschreven."))
        print("Vraag of die naam op de site mag, en draai dit dan met `--name NAAM`.")
        return
    if name.split() == [] or not given.name.casefold().startswith(name.strip().casefold()):
        raise WrongUseError(
            f"in het bestand staat een andere naam: `{given.name}`. Geef die naam met `--name`."
        )
    _write(place, loaded, found, given.sources, name.strip())
    if any(problem.severity is Severity.ERROR for problem in said):
        raise typer.Exit(1)


def _write(
    place: Path, loaded: "Loaded", found: "Sequence[Outcome]", read: Sequence[str], name: str
) -> None:
    from leerklimaat.authoring.review.stamp import stamped
    from leerklimaat.content.load import load
    from leerklimaat.content.rules import check
    from leerklimaat.tree import write

    before = set(map(_said, check(loaded)))
    tree = stamped(loaded, found, read, name, date.today())
    old = {file: loaded.texts[file].encode() for file in tree}
    written = write(tree, place)
    worse = [one for one in check(load(place)) if _said(one) not in before]
    if any(one.severity is Severity.ERROR for one in worse):
        write(old, place)
        print(report(worse, len(written)))
        print("Er is niets geschreven.")
        raise typer.Exit(1)
    for file in written:
        print(f"Geschreven: {file}")
    if not written:
        print("Geen tekst is helemaal goed bevonden, en geen bron zelf gelezen.")


def _said(problem: Problem) -> tuple[str, str]:
    """A problem without its line, which may have moved."""
    return problem.place.file, problem.what


def _meant(loaded: "Loaded", names: Sequence[str], place: Path) -> list[str]:
    """The records that are named, or that stand in files that are."""
    from leerklimaat.authoring.review.claims import judgeable
    from leerklimaat.command.chosen import chosen
    from leerklimaat.content.suggest import did_you_mean

    known = judgeable(loaded.source)
    found: list[str] = []
    for name in names:
        if name in known:
            found.append(name)
        elif ":" in name:
            raise WrongUseError(f"`{name}` is niets om na te kijken. {did_you_mean(name, known)}")
        else:
            files = chosen([Path(name)], loaded.files, place)
            found += [one for one in known if loaded.source.entries[one].file in files]
    if not found:
        raise WrongUseError("daar staat niets om na te kijken.")
    return list(dict.fromkeys(found))


def _stem(name: str) -> str:
    return name.partition(":")[2] or Path(name).stem
