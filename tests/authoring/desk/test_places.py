"""Every problem has its field: the one that begins at its place, or last before it."""

from leerklimaat.authoring.desk.places import Fields
from leerklimaat.content.read import read_yaml
from leerklimaat.problems import Place

TEXT = """\
title: Een
nodes:
  - id: begin
    text: |
      Een regel.

      Nog een.
  - id: eind
"""


def test_a_place_is_in_the_field_that_begins_there_or_before_it() -> None:
    node, problems = read_yaml(TEXT, "x.yml")
    assert problems == []
    fields = Fields(node)
    assert fields.at(Place("x.yml", 1, 1)) == ("title",)
    assert fields.at(Place("x.yml", 1, 8)) == ("title",)
    assert fields.at(Place("x.yml", 3, 5)) == ("nodes", 0, "id")
    assert fields.at(Place("x.yml", 7, 12)) == ("nodes", 0, "text")
    assert fields.at(Place("x.yml", 8, 9)) == ("nodes", 1, "id")


def test_without_nodes_it_is_about_the_file() -> None:
    assert Fields(None).at(Place("x.yml", 4, 2)) == ()
