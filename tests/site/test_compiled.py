"""Code of templates is kept between builds, and is only used for the same template and options."""

from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, FileSystemBytecodeCache

from leerklimaat.site.compiled import keep_compiled


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for the code of this test."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def rendered(source: str, **options: Any) -> str:
    environment = Environment(loader=DictLoader({"x": source}), **options)  # noqa: S701
    keep_compiled(environment)
    return environment.get_template("x").render(word="<b>")


def files(kept: Path) -> list[Path]:
    return sorted(path for path in kept.rglob("*") if path.is_file())


def test_a_template_is_compiled_once(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rendered("{{ word }}") == "<b>"
    [file] = files(kept)
    monkeypatch.delattr(Environment, "compile")
    assert rendered("{{ word }}") == "<b>"
    assert files(kept) == [file]


def test_another_source_is_another_template() -> None:
    assert rendered("{{ word }}") == "<b>"
    assert rendered("{{ word }}!") == "<b>!"


def test_other_options_make_other_code(kept: Path) -> None:
    assert rendered("{{ word }}\n") == "<b>"
    assert rendered("{{ word }}\n", autoescape=True) == "&lt;b&gt;"
    assert rendered("{{ word }}\n", keep_trailing_newline=True) == "<b>\n"
    assert len(files(kept)) == 3


def test_without_a_safe_folder_nothing_is_kept(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> str:
        raise RuntimeError("Cannot determine safe temp directory.")

    monkeypatch.setattr(FileSystemBytecodeCache, "_get_default_cache_dir", refuse)
    assert rendered("{{ word }}") == "<b>"
    assert files(kept) == []
