"""Which project a command is about: the one that is named, or the one we stand in.

From: the commands. To: the same. Never: reads what is in it.
"""

from pathlib import Path
from typing import Annotated

import typer

from leerklimaat.site.sources import CONFIG
from leerklimaat.usage import WrongUseError

Root = Annotated[
    Path | None,
    typer.Option("--root", metavar="MAP", help="De map van het project; anders zoeken we die."),
]


def root_of(given: Path | None) -> Path:
    """The folder of the project, whole: other programs get paths below it and work elsewhere."""
    if given is not None:
        if not (given / "docs").is_dir():
            raise WrongUseError(f"`{given}` is geen map van een project: er is geen docs in.")
        return given.resolve()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / CONFIG).is_file() and (folder / "docs").is_dir():
            return folder
    raise WrongUseError(
        "hier is geen project: geen map met mkdocs.yml en docs, ook niet hogerop. "
        "Ga naar de map van het project, of geef `--root MAP`."
    )
