"""What someone sees who waits for a build."""

import io
import sys

import pytest

from leerklimaat.command.progress import progress


class Terminal(io.StringIO):
    """A stream that says it is one."""

    def isatty(self) -> bool:
        return True


def said_on(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    with progress() as say:
        say("pagina's [nl] maken")
        say("klaar")
    return stream.getvalue()


def test_elsewhere_it_is_plain_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said_on(io.StringIO(), monkeypatch) == "pagina's [nl] maken\nklaar\n"


def test_in_ci_too_even_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "1")
    assert said_on(Terminal(), monkeypatch) == "pagina's [nl] maken\nklaar\n"


def test_on_a_terminal_every_message_stays_as_it_was_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    said = said_on(Terminal(), monkeypatch)
    assert "pagina's [nl] maken\n" in said
    assert said.count("klaar") >= 1


def test_a_failure_inside_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(sys, "stderr", Terminal())
    with pytest.raises(KeyError):
        _fail_while_saying()


def _fail_while_saying() -> None:
    with progress() as say:
        say("bezig")
        raise KeyError
