// @vitest-environment happy-dom
// What an ending says of the others: how many were seen, and never the name of one that was not.

import { expect, test } from "vitest";
import { endingsOf } from "../../src/scene/endings";
import type { Graph, Node } from "../../src/scene/graph";
import type { Place } from "../../src/scene/walk";

const ENDINGS = ["a", "b", "c", "d"];

function node(id: string, goes: readonly string[]): Node {
  const choices = goes.map((goto) => ({
    id: `to-${goto}`,
    goto,
    text: `go ${goto}`,
    language: "",
  }));
  const title = goes.length > 0 ? "" : `End ${id}`;
  return { id, choices, title, language: "", tension: 2, contact: 3, textHash: undefined };
}

const graph: Graph = {
  id: "x",
  start: "s",
  nodes: new Map([node("s", ENDINGS), ...ENDINGS.map((id) => node(id, []))].map((n) => [n.id, n])),
  endings: ENDINGS,
};

function at(id: string): Place {
  return { at: id, picks: [{ node: "s", choice: `to-${id}` }], outcome: false };
}

function shown(here: Place, ended: readonly Place[]): string[] {
  const say = (key: string, values = {}) => [key, ...Object.values(values)].join(" ");
  document.documentElement.lang = "en";
  return endingsOf(graph, here, ended, say).map((part) => part.textContent ?? "");
}

test("the first time there is nothing to lay beside it", () => {
  expect(shown(at("a"), [at("a")])).toEqual(["client.scene.seen 1 4"]);
});

test("the one seen last stands beside it, and what was chosen where they part", () => {
  const [heading, pair, also] = shown(at("a"), [at("b"), at("c"), at("b"), at("a")]);
  expect(heading).toBe("client.scene.seen 3 4");
  expect(pair).toBe(
    "client.scene.this_time End a client.scene.parted 1 go a" +
      "client.scene.before End b client.scene.parted 1 go b",
  );
  expect(also).toBe("client.scene.also End c");
});

test("of a way that is not known only the ending is shown", () => {
  const [, pair] = shown(at("a"), [{ ...at("b"), picks: [] }]);
  expect(pair).toBe("client.scene.this_time End a client.scene.before End b ");
});
