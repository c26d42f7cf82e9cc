"""Schemes and drawings in a browser: words stay in their box and beside the line, at any width."""

import pytest

from tests.e2e.conftest import Open
from tests.e2e.pages import LANGUAGES, address

FAULTS = """() => {
  const found = [];
  const inside = (inner, outer) =>
    inner.left >= outer.left - 1 && inner.right <= outer.right + 1 &&
    inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
  for (const part of document.querySelectorAll(".lk-shape__part")) {
    const words = part.querySelector(":scope > .lk-shape__words");
    const range = document.createRange();
    range.selectNodeContents(words);
    const text = range.getBoundingClientRect();
    if (!inside(text, part.getBoundingClientRect())) {
      found.push(`${words.textContent} sticks out`);
    }
    const size = Number.parseFloat(getComputedStyle(words).fontSize);
    if (size < 12) {
      found.push(`${words.textContent} is ${size} px`);
    }
    const lines = [...part.querySelectorAll(":scope > svg")].filter((one) => one.checkVisibility());
    if (part.closest(".lk-shape--rise") && lines.length !== 1) {
      found.push(`${lines.length} lines beside ${words.textContent}`);
    }
    for (const line of lines) {
      const box = line.getBoundingClientRect();
      if (!inside(box, part.getBoundingClientRect()) || box.width < 20 || box.height < 20) {
        found.push(`the line of ${words.textContent} sticks out or is lost`);
      }
      const across = box.right > text.left && box.left < text.right;
      if (across && box.bottom > text.top && box.top < text.bottom) {
        found.push(`the line covers ${words.textContent}`);
      }
    }
  }
  return found;
}"""

JOINED = """() => {
  const boxes = [...document.querySelectorAll(".lk-rise")].filter((one) => one.checkVisibility())
    .map((one) => one.getBoundingClientRect());
  return boxes.slice(1).every((box, at) =>
    Math.abs(box.left - boxes[at].right) < 1 || Math.abs(box.top - boxes[at].bottom) < 1);
}"""


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_a_scheme_stay_in_their_place(read_page: Open, width: int, language: str) -> None:
    page = read_page(address("topic", language), width=width)
    assert page.evaluate("document.querySelectorAll('.lk-shape').length") == 5
    assert page.evaluate(FAULTS) == []
    assert page.evaluate(JOINED)


# What of a figure has to be moved to be read, is cut off, or is too small.
UNREADABLE = """() => {
  const found = [];
  for (const one of document.querySelectorAll("article figure, article figure *")) {
    const style = getComputedStyle(one);
    if (!one.checkVisibility()) {
      continue;
    }
    if (one.scrollWidth > one.clientWidth + 1 && style.display !== "inline" && one.clientWidth) {
      found.push(`${one.className || one.tagName} is ${one.scrollWidth} of ${one.clientWidth}`);
    }
    const scale = one.getScreenCTM ? one.getScreenCTM().a : 1;
    const hasText = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (hasText && parseFloat(style.fontSize) * scale < 12) {
      found.push(`${one.textContent} is too small`);
    }
  }
  return found;
}"""


@pytest.mark.parametrize("name", ["folder-with-chain", "folder-with-map", "scene-graph"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_is_read_on_a_phone_without_moving_it(
    read_page: Open, name: str, language: str
) -> None:
    page = read_page(address(name, language), width=390)
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(UNREADABLE) == []
    if name == "scene-graph":  # the same stands in a table
        assert page.locator("article td").first.is_visible()
    else:
        assert page.locator("figure li").count() >= 5


def test_a_wide_screen_shows_the_scene_of_home_beside_its_question(read_page: Open) -> None:
    page = read_page(address("home", "nl"), width=1280)
    drawing = page.locator(".lk-home svg").first.bounding_box()
    question = page.locator("h1").bounding_box()
    assert drawing is not None
    assert question is not None
    assert drawing["x"] >= question["x"] + question["width"]
    page.set_viewport_size({"width": 390, "height": 844})
    assert not page.locator(".lk-home svg").first.is_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_drawing_of_a_scene_keeps_its_shape(read_page: Open, width: int) -> None:
    page = read_page(address("scene", "nl"), width=width)
    box = page.locator(".lk-drawing svg").bounding_box()
    assert box is not None
    assert box["width"] / box["height"] == pytest.approx(560 / 200, rel=0.02)
    assert box["x"] + box["width"] <= width
    assert page.get_by_role("img", name="Iemand zit apart").count() == 1
