"""The commands `blind make` and `blind score`: questions without keys, and what readers say.

From: the terminal. To: authoring/blind, which does the work. Never: writes over a form that is
there, as answers belong to the key beside it.
"""

# ruff: noqa: PLC0415 (each command imports its own work, so that `check` loads nothing else)

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from leerklimaat import languages
from leerklimaat.command.dutch import DutchCommand, DutchGroup
from leerklimaat.command.report import report
from leerklimaat.command.root import Root, root_of
from leerklimaat.problems import Problem, Severity, safe
from leerklimaat.usage import WrongUseError

if TYPE_CHECKING:
    from leerklimaat.content.load import Loaded
    from leerklimaat.model.bank import Bank

blind_app = typer.Typer(cls=DutchGroup, no_args_is_help=True, rich_markup_mode=None)


@blind_app.command(cls=DutchCommand)
def make(
    names: Annotated[
        list[str], typer.Argument(metavar="BANK...", help="De id's van een of meer vragenbanken.")
    ],
    folder: Annotated[
        Path, typer.Option("--in", metavar="MAP", help="De map waar de drie bestanden komen.")
    ],
    seed: Annotated[
        int,
        typer.Option(
            metavar="GETAL", min=0, max=999_999, help="Bij een ander getal een andere volgorde."
        ),
    ] = 1,
    language: Annotated[
        str, typer.Option(metavar="TAAL", help="In welke taal.")
    ] = languages.SOURCE,
    root: Root = None,
) -> None:
    """Maak een blind formulier van vragenbanken: only.md, full.md en key.json."""
    from leerklimaat.authoring.blind.forms import KEY
    from leerklimaat.authoring.blind.forms import make as make_forms
    from leerklimaat.content.load import load
    from leerklimaat.tree import write

    if language not in languages.ALL:
        raise WrongUseError(
            f"`{language}` is geen taal van de site. Kies uit: {', '.join(languages.ALL)}."
        )
    loaded = load(root_of(root))
    if (rules := loaded.source.rules) is None:
        raise WrongUseError(
            "zonder docs/schrijfregels.yml is er geen maat. Zie `leerklimaat check`."
        )
    banks = [_bank(loaded, name, language) for name in dict.fromkeys(names)]
    made = make_forms(loaded.bases[language], banks, seed, rules.blind)
    if (folder / KEY).exists():
        raise WrongUseError(f"in {folder} staat al een formulier. Kies een andere map.")
    for path in write(made.tree, folder):
        print(f"Gemaakt: {folder / path}")
    print(f"{made.count} vragen." + _left_out(made.missed))


@blind_app.command(cls=DutchCommand)
def score(
    folder: Annotated[Path, typer.Argument(metavar="MAP", help="De map met het formulier.")],
    only: Annotated[
        list[Path] | None,
        typer.Option("--only", metavar="BESTAND", help="Antwoorden van een lezer bij only.md."),
    ] = None,
    full: Annotated[
        list[Path] | None,
        typer.Option("--full", metavar="BESTAND", help="Antwoorden van een lezer bij full.md."),
    ] = None,
) -> None:
    """Vergelijk antwoorden van lezers met de sleutel, en met gokken."""
    from leerklimaat.authoring.blind.answers import Reader, read_answers, read_key
    from leerklimaat.authoring.blind.forms import KEY
    from leerklimaat.authoring.blind.score import alone, as_lines, whole

    if not only and not full:
        raise WrongUseError("geef antwoorden van minstens één lezer, met `--only` of `--full`.")
    key, problems = read_key(folder / KEY)
    if key is None:
        _tell(problems, 1)
        return
    shown = [one for one in key.questions if one.shown]
    readers: list[list[Reader]] = []
    for paths, asked in ((only or (), shown), (full or (), list(key.questions))):
        found = [read_answers(path, asked) for path in paths]
        problems += [problem for _, said in found for problem in said]
        readers.append([reader for reader, _ in found if reader is not None])
    _tell(problems, len(only or ()) + len(full or ()))
    print(safe("\n".join(as_lines(key, *readers))))
    sheets = [judge(key, some) for judge, some in zip((alone, whole), readers, strict=True) if some]
    if any(sheet.beyond for sheet in sheets):
        raise typer.Exit(1)


def _bank(loaded: "Loaded", name: str, language: str) -> "Bank":
    from leerklimaat.content.suggest import did_you_mean
    from leerklimaat.ids import ref
    from leerklimaat.model.bank import Bank

    identifier = name.removeprefix("bank:")
    base = loaded.bases[language]
    if (bank := base.find(ref("bank", identifier), Bank)) is not None:
        return bank
    _tell([one for one in loaded.problems if Path(one.place.file).stem == identifier], 1)
    known = [entry.id for entry, _ in base.all(Bank)]
    raise WrongUseError(f"`{name}` is geen vragenbank. {did_you_mean(identifier, known)}")


def _tell(problems: list[Problem], files: int) -> None:
    """Print what is wrong, and stop here if it is a mistake."""
    if problems:
        print(report(problems, files))
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise typer.Exit(1)


def _left_out(count: int) -> str:
    if not count:
        return ""
    many = "vraag staat" if count == 1 else "vragen staan"
    return f" {count} {many} er niet in: een kort antwoord, of een vraag zonder vertaling."
