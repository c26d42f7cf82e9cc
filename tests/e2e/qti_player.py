"""The player of QTI 3 that others made, in a page of its own, without any network.

Takes items as files, gives them answers, and tells what came of it: the score and what is said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from playwright.sync_api import Page

from leerklimaat.exports.posed import (
    Arrange,
    Fill,
    Match,
    Part,
    Pick,
    PickMany,
    Posed,
    Write,
)
from leerklimaat.exports.qti_values import choice_of, pair_of, response_of
from tests.exports.tries import Answer, Given

_SCRIPTS = ("vue/dist/vue.min.js", "qti3-item-player/dist/qti3Player.umd.min.js")
_STYLE = "qti3-item-player/dist/qti3Player.css"

# Without console.log, with which it tells of every step, it plays ten times as fast.
_START = """() => {
  console.log = () => {};
  window.faults = [];
  Vue.config.productionTip = false;
  Vue.config.errorHandler = (fault) => faults.push(String(fault));
  const heard = {};
  const told = (name) => (data) => heard[name]?.(data);
  const place = document.body.appendChild(document.createElement("div"));
  const root = new Vue({
    render: (make) => make(qti3Player, { on: {
      notifyQti3PlayerReady: (player) => { window.player = player; },
      notifyQti3ItemReady: told("ready"),
      notifyQti3EndAttemptCompleted: told("ended"),
    } }),
  }).$mount(place);
  const next = (name, act) => new Promise((done, fail) => {
    heard[name] = done;
    setTimeout(() => fail(new Error(`${name} never came: ${faults}`)), 20000);
    act();
  });
  window.load = async (xml, state) => {
    player.resetItem(); // of an item that it has already, it would not say that it is ready
    await Vue.nextTick();
    const given = { guid: "g", status: "interacting", ...(state ? { state } : {}) };
    await next("ready", () => player.loadItemFromXml(xml, given));
  };
  window.end = async (shown) => {
    player.setItemContextSessionControl({ show_feedback: shown });
    return (await next("ended", () => player.endAttempt("x"))).state;
  };
  const below = (one) => [one, ...one.$children.flatMap(below)];
  window.answer = (values) => {
    const asks = below(player).filter((one) => /^Qti\\w+Interaction$/.test(one.$options.name));
    for (const one of asks) one.setResponse(values[one.responseIdentifier] ?? null);
    return asks.map((one) => one.responseIdentifier);
  };
  window.outcome = (state) => Object.fromEntries(
    state.outcomeVariables.map((one) => [one.identifier, one.value]),
  );
}"""
_PLAY = """async ([xml, answers]) => {
  await load(xml);
  const found = [];
  for (const values of answers) {
    answer(values);
    found.push(outcome(await end(false)));
  }
  return found;
}"""
_RESUME = """async ([xml, values]) => {
  await load(xml);
  const state = await end(false);
  for (const one of state.responseVariables)
    if (one.identifier in values) one.value = values[one.identifier];
  await load(xml, state);
  const after = await end(true);
  const kept = after.responseVariables.map((one) => [one.identifier, one.value]);
  const shown = [...document.querySelectorAll(".qti3-player-modal.show")];
  return [outcome(after), Object.fromEntries(kept), shown.map((one) => one.textContent.trim())];
}"""

Values = dict[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an answer. `says`: the names of what is said."""

    score: float
    most: float
    says: frozenset[str]


class Player:
    """The player, in a page."""

    def __init__(self, page: Page, modules: Path) -> None:
        self._page = page
        page.set_content("<!doctype html><title>QTI</title><body></body>")
        page.add_style_tag(path=str(modules / _STYLE))
        for script in _SCRIPTS:
            page.add_script_tag(path=str(modules / script))
        page.evaluate(_START)

    def play(self, item: bytes, answers: Sequence[Values]) -> list[Outcome]:
        """What comes of each answer to an item, given one after the other."""
        found = self._page.evaluate(_PLAY, [_body(item), list(answers)])
        assert self._page.evaluate("faults.splice(0)") == []
        return list(map(_outcome, found))

    def resume(self, item: bytes, values: Values) -> tuple[Outcome, Values, list[str]]:
        """What comes of an answer that was given earlier; what of it stood there; what is shown."""
        outcome, kept, shown = self._page.evaluate(_RESUME, [_body(item), values])
        assert self._page.evaluate("faults.splice(0)") == []
        return _outcome(outcome), {name: kept[name] for name in values}, shown


def _body(item: bytes) -> str:
    """The player puts an item in a page, where no declaration of XML can stand."""
    return item.decode().partition("?>")[2]


def _outcome(found: Mapping[str, object]) -> Outcome:
    says = found["FEEDBACK"]
    assert isinstance(says, list)
    score, most = found["SCORE"], found["MAXSCORE"]
    assert isinstance(score, int | float)
    assert isinstance(most, int | float)
    return Outcome(score, most, frozenset(says))


def in_qti(posed: Posed, answer: Answer) -> Values:
    """An answer in the words of QTI. A part that is not in it was not answered."""
    return {
        response_of(posed, part): _value(posed, part, answer[part.id])
        for part in posed.parts
        if part.id in answer
    }


def _value(posed: Posed, part: Part, given: Given) -> str | list[str]:
    match part:
        case Pick():
            return choice_of(posed, part, given[0])
        case PickMany() | Arrange():
            return [choice_of(posed, part, one) for one in given]
        case Match():
            pairs = (one.partition("=") for one in given)
            return [pair_of(premise, response) for premise, _, response in pairs]
        case Fill() | Write():
            return given[0]
        case _:
            assert_never(part)
