"""The command `leerklimaat`: what each command takes, prints and returns.

From: the terminal. To: content, authoring, stats and site, which do the work.
Exit codes: 0 good, 1 problems in content, 2 wrong use, 3 the machine or the program itself.
Never: imports what another command needs; `check` must be quick.
"""

# ruff: noqa: PLC0415 (each command imports its own work, so that `check` loads nothing else)

import gc
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from leerklimaat.command.blind import blind_app
from leerklimaat.command.dutch import DutchCommand, DutchGroup
from leerklimaat.command.report import Format, report
from leerklimaat.command.review import review, reviewed
from leerklimaat.command.root import Root, root_of
from leerklimaat.problems import Problem, Severity, in_order, safe
from leerklimaat.usage import WrongUseError

if TYPE_CHECKING:
    pass

app = typer.Typer(
    cls=DutchGroup,
    help="Maakt van de teksten in docs en quizzes een site in meer talen.",
    epilog="Einde met 0: goed. 1: fout in de teksten. 2: verkeerd gebruik. 3: iets anders.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
translate_app = typer.Typer(cls=DutchGroup, no_args_is_help=True, rich_markup_mode=None)
app.add_typer(translate_app, name="translate", help="Hoe ver is de vertaling?")
app.add_typer(blind_app, name="blind", help="Is een vraag te raden zonder de stof?")
app.command(cls=DutchCommand)(review)
app.command(cls=DutchCommand)(reviewed)


class StatsFormat(StrEnum):
    """How counts are printed."""

    TEXT = "text"
    JSON = "json"


@app.command(cls=DutchCommand)
def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PAD]...", help="Toon alleen wat over deze bestanden of mappen gaat."
        ),
    ] = None,
    root: Root = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Waarschuwingen tellen als fouten.")
    ] = False,
    form: Annotated[
        Format, typer.Option("--format", help="Hoe de uitkomst eruitziet.")
    ] = Format.TEXT,
) -> None:
    """Kijk alle teksten na en zeg wat er mis is, en waar."""
    from leerklimaat.command.remembered import checked
    from leerklimaat.content.rules.recheck import overdue

    place = root_of(root)
    with _without_collector():
        loaded, judged = checked(place)
        problems = in_order([*judged.problems, *overdue(loaded, date.today())])
    texts = frozenset(loaded.texts)
    if paths:
        from leerklimaat.command.chosen import chosen

        known = loaded.files | {problem.place.file for problem in problems}
        names = chosen(paths, known, place)
        problems = [problem for problem in problems if problem.place.file in names]
        texts &= names
    if strict:
        problems = [_strictly(problem) for problem in problems]
    print(report(problems, len(texts), form))
    _end(problems)


@app.command(cls=DutchCommand)
def build(
    root: Root = None,
    zipped: Annotated[
        bool, typer.Option("--zip", help="Zet de hele site er ook als één bestand bij.")
    ] = False,
) -> None:
    """Bouw de site in site/. Gaat er iets mis, dan blijft de oude staan."""
    from leerklimaat.site.build import build_site

    with _without_collector():
        problems = build_site(root_of(root), _say, zipped=zipped)
    for problem in problems:
        print(problem)
    _end(problems)


@app.command(cls=DutchCommand)
def clean(root: Root = None) -> None:
    """Haal uit site/ weg wat een bouw daar maakte. Wat er verder staat, blijft."""
    from leerklimaat.site.place import cleared, told

    if others := cleared(root_of(root)):
        print(told(others))


@app.command(cls=DutchCommand)
def serve(
    root: Root = None,
    port: Annotated[int, typer.Option(metavar="NUMMER", min=1, max=65535, help="De poort.")] = 8000,
) -> None:
    """Toon de site hier, en wat je bewaart zodra je het bewaart."""
    from leerklimaat.authoring.desk.service import Desk
    from leerklimaat.site.serve import serve as serve_site

    serve_site(root_of(root), port, _say, lambda shown, place: Desk(shown, place, date.today))


@app.command(cls=DutchCommand)
def new(
    kind: Annotated[str, typer.Argument(metavar="SOORT", help="Bijvoorbeeld principle of term.")],
    identifier: Annotated[str, typer.Argument(metavar="ID", help="De vaste naam.")],
    folder: Annotated[
        str | None, typer.Option("--in", metavar="MAP", help="Waar het bestand komt.")
    ] = None,
    root: Root = None,
) -> None:
    """Maak een nieuw bestand met voorbeelden en uitleg erin."""
    from leerklimaat.authoring.new import new as make
    from leerklimaat.content.load import load
    from leerklimaat.tree import write

    place = root_of(root)
    made = make(load(place).source, kind, identifier, folder, date.today())
    for path in made.tree:
        if (place / path).exists():
            raise WrongUseError(f"{path} bestaat al. Kies een andere id of een andere map.")
    for path in write(made.tree, place):
        print(f"Gemaakt: {path}")
    print(made.snippet, end="")
    for wanting in made.needs:
        print(f"# Er is nog geen {wanting}. Vervang `nog-te-maken-{wanting}` zodra die er is.")


@app.command(cls=DutchCommand)
def schema(root: Root = None) -> None:
    """Maak de schema's opnieuw die editors gebruiken."""
    from leerklimaat.authoring.schemas import schema as make
    from leerklimaat.content.interface import UI
    from leerklimaat.content.load import load
    from leerklimaat.tree import write

    place = root_of(root)
    loaded = load(place)
    if errors := [problem for problem in loaded.problems if problem.place.file == UI]:
        print(report(errors, 1))
        _end(errors)
    tree = make(loaded.source.ui)
    written = write(tree, place)
    print(f"{len(written)} van {len(tree)} schema's waren veranderd.")


@app.command(cls=DutchCommand)
def stats(
    root: Root = None,
    form: Annotated[
        StatsFormat, typer.Option("--format", help="Hoe de uitkomst eruitziet.")
    ] = StatsFormat.TEXT,
) -> None:
    """Tel wat er is: records, vragen, woorden, bronnen, vertaling."""
    from leerklimaat.command.stats import as_lines
    from leerklimaat.command.stats import stats as count
    from leerklimaat.content.load import load

    found = count(load(root_of(root)))
    if form is StatsFormat.JSON:
        print(json.dumps(found, indent=2))
    else:
        print("\n".join(as_lines(found)))


@app.command(cls=DutchCommand)
def overlap(
    folder: Annotated[Path, typer.Argument(metavar="MAP", help="De map met bronteksten.")],
    root: Root = None,
) -> None:
    """Toon elke rij van acht woorden die de site deelt met bronteksten (.txt, .md)."""
    from leerklimaat.authoring.overlap import read_sources, shared_runs
    from leerklimaat.content.load import load

    if not folder.is_dir():
        raise WrongUseError(f"`{folder}` is geen map.")
    sources = read_sources(folder)
    bases = load(root_of(root)).bases
    found = [
        (language, shared)
        for language, base in bases.items()
        for shared in shared_runs(base, sources)
    ]
    for language, shared in found:
        print(safe(f"{language} {shared.ref} ({shared.source}): {shared.run}"))
    print(f"{len(found)} gedeelde rijen van acht woorden met {len(sources)} bronteksten.")
    if found:
        raise typer.Exit(1)


@translate_app.command(cls=DutchCommand)
def status(root: Root = None) -> None:
    """Toon wat nog niet vertaald is, en wat ouder is dan het Nederlands."""
    from leerklimaat.authoring.translate import as_lines, states
    from leerklimaat.content.load import load

    print(safe("\n".join(as_lines(states(load(root_of(root)))))))


@translate_app.command(cls=DutchCommand, name="new")
def begin(
    name: Annotated[str, typer.Argument(metavar="NAAM", help="Bijvoorbeeld lesson:samen-eten.")],
    root: Root = None,
) -> None:
    """Maak het begin van een vertaling: elke tekst, met het Nederlands erboven."""
    from leerklimaat.authoring.skeleton import skeletons
    from leerklimaat.content.load import load
    from leerklimaat.tree import write

    place = root_of(root)
    for file in write(skeletons(load(place), name), place):
        print(f"{file} is gemaakt. Wat leeg blijft, staat op de site in het Nederlands.")


@translate_app.command(cls=DutchCommand)
def update(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAAM]...", help="Verouderde onderdelen die toch kloppen."),
    ] = None,
    root: Root = None,
) -> None:
    """Leg vast welke vertalingen bij het Nederlands van nu horen."""
    from leerklimaat.authoring.translate import states
    from leerklimaat.authoring.translate import update as record
    from leerklimaat.content.load import load
    from leerklimaat.content.lock import MENDED_BY_UPDATE
    from leerklimaat.tree import write

    place = root_of(root)
    loaded = load(place)
    # A record that cannot be read is not a record that is gone; a lock is written anew.
    problems = (problem for problem in loaded.problems if problem.rule != MENDED_BY_UPDATE)
    if errors := [problem for problem in problems if problem.severity is Severity.ERROR]:
        print(report(errors, len(loaded.texts)))
        _end(errors)
    write(record(loaded, names or ()), place)
    for state in states(load(place)):
        print(f"{state.language}: {state.done} van {state.total} onderdelen op orde.")


def _say(message: str) -> None:
    """Tell someone who waits what is happening; stdout is for problems only."""
    print(message, file=sys.stderr, flush=True)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Nothing read here is thrown away; looking for what could be costs a tenth of the time.

    Nor is it looked at afterwards: what was read then stays until the program ends.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.enable()


def _strictly(problem: Problem) -> Problem:
    is_warning = problem.severity is Severity.WARNING
    return replace(problem, severity=Severity.ERROR) if is_warning else problem


def _end(problems: Sequence[Problem]) -> None:
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise typer.Exit(1)
