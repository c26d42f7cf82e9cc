"""Typer that speaks Dutch and never shows a traceback.

From: typer. To: cli.py. Wrong use, a full disk, Ctrl-C or another signal to stop, and our own
faults end in a sentence and an exit code. LEERKLIMAAT_DEBUG shows the traceback of a fault of ours.
"""

import errno
import os
import sys
import traceback
from contextlib import suppress
from typing import Any, cast

import typer
from typer.core import TyperCommand, TyperGroup

from leerklimaat.command import terminal
from leerklimaat.command.stopping import StoppedError, stoppable
from leerklimaat.problems import safe
from leerklimaat.usage import WrongUseError

WRONG_USE = 2
FAULT = 3
_STOPPED = 130
_NOBODY_READS = 141
"""How a shell calls the end of a program whose reader went away, as in `leerklimaat … | head`."""
_USAGE_ERROR = cast("type[Exception]", typer.BadParameter.__mro__[1])
"""Typer's own class; where it lives differs per version."""

_WORDS = (
    ("Usage: ", "Gebruik: "),
    ("\nOptions:\n", "\nOpties:\n"),
    ("\nArguments:\n", "\nArgumenten:\n"),
    ("\nCommands:\n", "\nOpdrachten:\n"),
    ("[OPTIONS]", "[OPTIES]"),
    ("COMMAND [ARGS]...", "OPDRACHT ..."),
    ("Show this message and exit.", "Toon deze uitleg."),
    ("[default: ", "[standaard: "),
    ("[required]", "[verplicht]"),
)
_REASONS = {
    errno.EACCES: "je hebt er geen toegang toe",
    errno.EPERM: "je hebt er geen toegang toe",
    errno.ENOENT: "het bestaat niet",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.ENOSPC: "de schijf is vol",
    errno.EROFS: "de schijf is alleen om te lezen",
}


class DutchCommand(TyperCommand):
    """A command with its help in Dutch."""

    def get_help(self, ctx: Any) -> str:
        """The help text."""
        return _in_dutch(super().get_help(ctx))


class DutchGroup(TyperGroup):
    """The program itself: help and every way it can end, in Dutch."""

    def get_help(self, ctx: Any) -> str:
        """The help text."""
        return _in_dutch(super().get_help(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is asked for, or which one was meant."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            raise WrongUseError(f"`{name}` is geen opdracht. {_suggest(name, self.commands)}")
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run, and end with an exit code and words."""
        terminal.prepare()
        with stoppable():
            code = _run(super().main, args, extra | {"standalone_mode": False})
        terminal.leave()
        sys.exit(code)


def _run(main: Any, args: Any, extra: Any) -> int:
    try:
        code = main(*args, **extra)
        sys.stdout.flush()
    except WrongUseError as error:
        return _end(str(error), WRONG_USE)
    except _USAGE_ERROR as error:
        return _end(_said(error), WRONG_USE)
    except (typer.Abort, KeyboardInterrupt):
        code = _STOPPED
    except StoppedError as error:
        return _end("gestopt.", error.code)
    except (BrokenPipeError, SystemExit):  # typer makes the second of the first
        return _NOBODY_READS
    except OSError as error:
        what = f"`{error.filename}`: " if error.filename else ""
        reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
        return _end(f"lezen of schrijven lukte niet. {what}{reason}.", FAULT)
    except Exception as error:  # the last line of defence before an author
        if os.environ.get("LEERKLIMAAT_DEBUG"):
            traceback.print_exc()
        return _end(
            f"het programma zelf maakte een fout ({type(error).__name__}: {error}). "
            "Aan je tekst ligt het niet. Meld het; met LEERKLIMAAT_DEBUG=1 zie je waar.",
            FAULT,
        )
    if code == _STOPPED:
        return _end("gestopt.", _STOPPED)
    return code if isinstance(code, int) else 0


def _end(text: str, code: int) -> int:
    # A terminal that hung up hears nothing any more.
    with suppress(OSError):
        print(safe(text), file=sys.stderr)
    return code


def _said(error: Any) -> str:
    """Typer's complaint about the command line, in Dutch."""
    message = str(error.message)
    param = getattr(error, "param", None)
    match type(error).__name__:
        case "NoArgsIsHelpError":
            return message
        case "MissingParameter":
            text = f"er ontbreekt iets: {_name(param)}."
        case "NoSuchOption":
            text = f"de optie `{error.option_name}` bestaat niet."
            text += f" {_suggest(error.option_name, error.possibilities or ())}"
        case "BadOptionUsage":
            text = f"bij `{error.option_name}` ontbreekt een waarde, of staat er een te veel."
        case "BadParameter":
            text = f"wat bij {_name(param)} staat, kan niet. {_choices(param)}"
        case _ if "extra argument" in message:
            text = f"dit is te veel: {message.partition('(')[2].rpartition('(')[2].rstrip(')')}."
        case _:
            text = message
    help_of = error.ctx.command_path if error.ctx is not None else "leerklimaat"
    return f"{text.strip()}\nUitleg: {help_of} --help"


def _name(param: Any) -> str:
    options = [text for text in getattr(param, "opts", ()) if text.startswith("-")]
    return f"`{options[0]}`" if options else f"`{param.metavar or param.name}`"


def _choices(param: Any) -> str:
    choices = getattr(getattr(param, "type_descriptor", None), "choices", None)
    return f"Kies uit: {', '.join(map(str, choices))}." if choices else ""


def _suggest(word: str, known: Any) -> str:
    from leerklimaat.content.suggest import did_you_mean  # noqa: PLC0415 - only for a typo

    return did_you_mean(word, known)


def _in_dutch(text: str) -> str:
    for english, dutch in _WORDS:
        text = text.replace(english, dutch)
    return text
