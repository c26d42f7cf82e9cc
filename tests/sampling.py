"""The sample: a tiny complete knowledge base about a made-up ward, for any test to copy.

It stands in tests/sample/ and borrows the interface words of the real site, which are not its own.
"""

import shutil
from pathlib import Path

from leerklimaat import languages
from leerklimaat.content.interface import UI

HERE = Path(__file__).parent
ROOT = HERE.parent
SAMPLE = HERE / "sample"


def copy_sample(target: Path) -> Path:
    """The sample in a folder of its own, as a root that `load` takes."""
    shutil.copytree(SAMPLE, target)
    for name in (UI, *(languages.sidecar(UI, language) for language in languages.TRANSLATIONS)):
        shutil.copy2(ROOT / name, target / name)
    (target / "mkdocs.yml").touch()
    return target
