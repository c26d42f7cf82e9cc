"""A process that could not be asked can be asked again: nobody waits for an answer to nothing."""

import threading
from pathlib import Path

import pytest

from leerklimaat import languages
from leerklimaat.site.exchange import Make, Request, pack
from leerklimaat.site.workers import Workers

PACK = "leerklimaat.site.workers.pack"
PATIENCE = 30.0


def test_what_cannot_be_packed_keeps_no_other_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise RuntimeError("too much")

    with Workers(tmp_path, [languages.SOURCE]) as ours:
        monkeypatch.setattr(PACK, fail)
        request: Request = Make("index.html")
        with pytest.raises(RuntimeError, match="too much"):
            ours.send(request)
        monkeypatch.setattr(PACK, pack)
        # In a thread, so that a lock that is held fails this test and hangs none.
        again = threading.Thread(target=ours.send, args=(request,), daemon=True)
        again.start()
        again.join(PATIENCE)
        assert not again.is_alive()
