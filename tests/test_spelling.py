"""The spelling of texts: misspellings are told, and what is Dutch, English or a name is not."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.sampling import ROOT

MISSPELT_DUTCH = """
    aandcht afdelling begleider behandelling dienstoverdarcht gesperk grensoverschrijdent hiuskamer
    iedereeen interresse medecijn moelijk omgeveing onmiddelijk portocol prolbeem pyschose
    sociotherapuet spaning strategieen vergardering verwaring wandeleing zekerhied ziekenhius
"""
MISSPELT_ENGLISH = """
    adress agression begining behavior behaviur definately enviroment goverment greatful independant
    neccessary occassion occured patiant recieve responsability seperate sucessful tommorow untill
"""
COMPOUNDS = """
    afdelingsfiets afdelingsklimaat avonddienst begeleidingsgesprek behandelgroep corveebord
    delictketen derdegraadsstrategie dienstoverdracht ganglamp groepsgesprek groepsuur
    huiskamergesprek jeugdpsychiatrische koffieapparaat leefgroep leskeuken medicijnkar
    observatieformulier ontbijttafel resocialisatieafdeling rolkaarten rookruimte sleutelbos
    spanningsopbouw telefoonbak theemoment trainerpagina vaardigheidsgroep verlofaanvraag
    voorraadhok woonkamertafel
"""
DUTCH = """\
# yaml-language-server: $schema=../tools/leerklimaat/schemas/lesson.json
kind: lesson
id: clienten-en-strategieen
bloom: apply
term_en: goal attainment
title: Níet nu, zégt Xandrielle
name: Obinnado
text: |
  Xandrielle lacht. Xandrielles jas hangt er nog, en die van Xandrielle zelf. De *foreground* is
  een [vraag](term:strategieen), zie https://voorbeeld.example/clienten of mijnzzp.nl.

  De **background** van {number} foto's: zesentwintig.
options:
  - cvt
"""
ENGLISH = """\
title: 'It wasn''t Xandrielle''s coat'
name: Obinnado
strategieen:
  text: |
    Xandrielle's colleague, a sociotherapist, calls this *leefmilieu*, and knows the [[reden]].
"""
TOLD = re.compile(r"(?P<file>\S+?):(?P<line>\d+):8: fout: `(?P<word>[^`]+)` staat in geen ")


def one_per_line(words: str, before: str) -> str:
    return "text: |\n" + "".join(f"  {before} {word}.\n" for word in words.split())


def spell(root: Path) -> "subprocess.CompletedProcess[str]":
    command = ["node", str(ROOT / "spelling/check.mts"), str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> "subprocess.CompletedProcess[str]":
    root = tmp_path_factory.mktemp("texts")
    texts = {
        "docs/fout.yml": one_per_line(MISSPELT_DUTCH, "Hier"),
        "docs/goed.yml": DUTCH,
        "docs/goed.en.yml": ENGLISH,
        "docs/samen.yml": one_per_line(COMPOUNDS, "Hier"),
        "quizzes/fout.en.yml": one_per_line(MISSPELT_ENGLISH, "Here"),
    }
    for name, text in texts.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return spell(root)


def test_each_misspelling_is_told_at_its_place_and_nothing_else(
    done: "subprocess.CompletedProcess[str]",
) -> None:
    told = [TOLD.match(line) for line in done.stdout.splitlines()]

    assert [found and (found["file"], int(found["line"]), found["word"]) for found in told] == [
        (file, line, word)
        for file, words in (
            ("docs/fout.yml", MISSPELT_DUTCH),
            ("quizzes/fout.en.yml", MISSPELT_ENGLISH),
        )
        for line, word in enumerate(words.split(), start=2)
    ]
    assert (done.stderr, done.returncode) == ("", 1)


def test_the_message_says_what_may_be_meant_and_where_a_good_word_goes(
    done: "subprocess.CompletedProcess[str]",
) -> None:
    [line] = [line for line in done.stdout.splitlines() if "`afdelling`" in line]

    assert "Bedoel je `afdeling`?" in line
    assert "`spelling/nl.txt`" in line


def test_where_there_is_nothing_to_read_nothing_is_called_right(tmp_path: Path) -> None:
    assert spell(tmp_path).returncode != 0


@pytest.mark.parametrize("name", ["nl", "en"])
def test_a_list_of_words_is_short_and_in_order(name: str) -> None:
    lines = (ROOT / f"spelling/{name}.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if not line.startswith("#")]

    assert words == sorted(set(words), key=str.casefold)
    assert len(words) < 300
