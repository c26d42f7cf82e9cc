"""Every word of the interface is asked for by some page, so that nobody translates one in vain.

Words of scripts, below `client`, are looked after by tests/site/test_client.py.
"""

import re
from collections.abc import Iterator

from leerklimaat.content.load import Loaded
from tests.sampling import ROOT

PAGES = ROOT / "tools" / "leerklimaat" / "pages"
THEME = ("mkdocs.yml", "theme/main.html", "tools/leerklimaat/site/finish.py")

IN_TEMPLATE = re.compile(r'\b(?:t|words)\(("[^"]+"(?: ~ (?:"[^"]*"|[\w.]+))*)')
IN_CODE = re.compile(r'"([a-z]+(?:\.(?:\w+|\{\w+\}))+)"')
MADE_FROM_MANY = re.compile(r'made\("[\w-]+", \w+, "(\w+)"')
IN_THEME = re.compile(r'words(?:\.|\[")(\w+)|^ +name: (\w+)$', re.MULTILINE)
ANYTHING = "[a-z0-9_.-]+"


def asked() -> Iterator[str]:
    """The keys that pages ask for, as patterns: what is computed may be anything."""
    for template in PAGES.rglob("*.j2"):
        for found in IN_TEMPLATE.findall(template.read_text("utf-8")):
            parts = found.split(" ~ ")
            yield "".join(
                re.escape(part.strip('"')) if part.startswith('"') else ANYTHING for part in parts
            )
    for module in PAGES.rglob("*.py"):
        code = module.read_text("utf-8")
        for key in IN_CODE.findall(code):
            yield ANYTHING.join(re.escape(part) for part in re.split(r"\{\w+\}", key))
        for start in MADE_FROM_MANY.findall(code):
            yield rf"{start}\.(title|summary)"
    for name in THEME:
        for words in IN_THEME.findall((ROOT / name).read_text("utf-8")):
            yield re.escape(f"theme.{''.join(words)}")


def test_no_word_is_there_for_nothing(real: Loaded) -> None:
    known = [word for word in real.source.ui if not word.startswith("client.")]
    patterns = re.compile("|".join(set(asked())))
    assert [word for word in known if not patterns.fullmatch(word)] == []
