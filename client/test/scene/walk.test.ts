// @vitest-environment happy-dom
// Every path of every scene, from the HTML of its page.

import { describe, expect, test } from "vitest";
import type { LogEvent } from "../../src/log/event";
import { type Graph, readGraph } from "../../src/scene/graph";
import {
  again,
  backFrom,
  begin,
  choose,
  endedIn,
  endingsFrom,
  everChosen,
  goOn,
  isEnding,
  latestRun,
  type Pick,
  type Place,
  partedAt,
  placeAt,
  readPlace,
  suggest,
} from "../../src/scene/walk";
import { scenes } from "./pages";

const MIN_DECISIONS = 3;

function graphOf(html: string): Graph {
  const page = document.createElement("div");
  page.innerHTML = html;
  const scene = page.querySelector("lk-scene");
  if (!scene) {
    throw new Error("no scene");
  }
  return readGraph(scene);
}

/** Every way from the start to an ending, without passing a node twice. */
function walks(graph: Graph, place: Place = begin(graph), seen: string[] = []): Place[] {
  if (isEnding(graph, place)) {
    return [place];
  }
  const choices = graph.nodes.get(place.at)?.choices ?? [];
  return choices.flatMap((choice) => {
    const chosen = choose(graph, place, choice.id);
    const next = chosen && goOn(graph, chosen);
    return !next || seen.includes(next.at) ? [] : walks(graph, next, [...seen, next.at]);
  });
}

/** What the log holds after these picks, with what happened before. */
function logged(graph: Graph, picks: readonly Pick[], run: string): LogEvent[] {
  return picks.map((pick, step) => ({
    id: `${run}-${step}`,
    device: "device-a",
    counter: step,
    at: "2026-11-22T12:00:00.000Z",
    kind: "scene-chosen",
    run,
    step,
    target: `scene:${graph.id}/${pick.node}/${pick.choice}`,
  }));
}

describe.each(scenes())("$name", ({ html }) => {
  const graph = graphOf(html);
  const ways = walks(graph);

  test("has nodes with texts that the log can name", () => {
    expect(graph.nodes.size).toBeGreaterThan(MIN_DECISIONS);
    for (const node of graph.nodes.values()) {
      expect(node.textHash).toMatch(/^[0-9a-f]{12}$/);
      for (const choice of node.choices) {
        expect(choice.text).not.toBe("");
        expect(graph.nodes.has(choice.goto)).toBe(true);
      }
    }
  });

  test("can be walked to every ending, with enough decisions on the way", () => {
    const endings = [...graph.nodes.values()].filter((node) => node.choices.length === 0);
    expect(endings.length).toBeGreaterThanOrEqual(2);
    expect(new Set(ways.map((way) => way.at))).toEqual(new Set(endings.map((node) => node.id)));
    expect(endingsFrom(graph, graph.start)).toEqual(new Set(endings.map((node) => node.id)));
    for (const way of ways) {
      expect(way.picks.length).toBeGreaterThanOrEqual(MIN_DECISIONS);
    }
  });

  test("goes back one screen at a time to the start", () => {
    for (const way of ways) {
      let place: Place | undefined = way;
      let screens = 0;
      for (let next = backFrom(place); next; next = backFrom(next)) {
        expect(readPlace(graph, JSON.parse(JSON.stringify(next)))).toEqual(next);
        place = next;
        screens += 1;
      }
      expect(place).toEqual(begin(graph));
      expect(screens).toBe(2 * way.picks.length);
    }
  });

  test("can be played again from every step", () => {
    for (const way of ways) {
      way.picks.forEach((pick, step) => {
        const there = again(way, step);
        expect(there).toEqual({ at: pick.node, picks: way.picks.slice(0, step), outcome: false });
        expect(placeAt(graph, pick.node, way.picks)).toEqual(there);
      });
      expect(again(way, way.picks.length)).toBeUndefined();
    }
  });

  test("is found back in the log", () => {
    for (const way of ways) {
      const events = logged(graph, way.picks, "run-0001");
      expect(latestRun(graph, events)).toEqual({ run: "run-0001", picks: way.picks, ended: false });
      const later: LogEvent[] = [
        ...events,
        { ...events[0], kind: "scene-ended", run: "run-0001" } as LogEvent,
        { ...events[0], kind: "scene-started", run: "run-0002" } as LogEvent,
      ];
      expect(latestRun(graph, later)).toEqual({ run: "run-0002", picks: [], ended: false });
      expect(latestRun(graph, later.slice(0, -1))?.ended).toBe(true);
      expect(everChosen(events).size).toBe(new Set(way.picks.map((pick) => pick.node)).size);
    }
  });

  test("suggests another way at a step that was taken, as long as there is one", () => {
    for (const way of ways) {
      const made = everChosen(logged(graph, way.picks, "run-0001"));
      const found = suggest(graph, way, made);
      const pick = found && way.picks[found.step];
      expect(pick).toBeDefined();
      expect(made.has(`${pick?.node}/${found?.choice.id}`)).toBe(false);
    }
    const all = [...graph.nodes.values()].flatMap((node) =>
      node.choices.map((choice) => `${node.id}/${choice.id}`),
    );
    for (const way of ways) {
      expect(suggest(graph, way, new Set(all))).toBeUndefined();
    }
  });
});

describe("the sample", () => {
  const graph = graphOf(scenes()[0]?.html ?? "");
  const picks = [
    { node: "tafel", choice: "vragen" },
    { node: "gang", choice: "meelopen" },
    { node: "deur", choice: "afspreken" },
  ];
  const end: Place = { at: "afspraak", picks, outcome: false };

  test("suggests the node that decides how it ends", () => {
    const found = suggest(graph, end, new Set(picks.map((pick) => `${pick.node}/${pick.choice}`)));
    expect(found).toMatchObject({ step: 2, choice: { id: "laten" } });
  });

  test("then another, when that one is known", () => {
    const ever = new Set(["deur/laten", ...picks.map((pick) => `${pick.node}/${pick.choice}`)]);
    expect(suggest(graph, end, ever)).toMatchObject({ step: 0, choice: { id: "wachten" } });
  });

  const other = [...picks.slice(0, 2), { node: "deur", choice: "laten" }];
  const ended = (at: string, run: string): LogEvent => ({
    ...(logged(graph, picks, run)[0] as LogEvent),
    kind: "scene-ended",
    run,
    target: `scene:${graph.id}/${at}`,
  });

  test("every time an ending was reached is found back, also twice in one run", () => {
    const again = logged(graph, other, "run-0001").slice(2);
    const events = [
      ...logged(graph, picks, "run-0001"),
      ended("afspraak", "run-0001"),
      ...again,
      ended("stilte", "run-0001"),
      ended("verdwenen", "run-0002"),
    ];
    expect(endedIn(graph, events)).toEqual([end, { at: "stilte", picks: other, outcome: false }]);
  });

  test("two ways part at the first choice that differs, where both are known that far", () => {
    const there: Place = { at: "stilte", picks: other, outcome: false };
    expect(partedAt(end, there)).toBe(2);
    expect(partedAt(end, { ...there, picks: [] })).toBeUndefined();
    expect(partedAt({ ...end, picks: [] }, there)).toBeUndefined();
  });

  test("says what its endings are called, and how tense it is", () => {
    expect(graph.endings).toEqual(["afspraak", "stilte"]);
    const { title, tension, contact } = graph.nodes.get("afspraak") ?? {};
    expect({ title, tension, contact }).toEqual({ title: "Een afspraak", tension: 1, contact: 4 });
  });

  test("choosing again at an earlier step leaves out what came after", () => {
    const changed = logged(graph, [{ node: "tafel", choice: "wachten" }], "run-0001");
    const events = [...logged(graph, picks, "run-0001"), ...changed];
    expect(latestRun(graph, events)?.picks).toEqual([{ node: "tafel", choice: "wachten" }]);
  });

  test("what no longer fits the scene is left out", () => {
    const odd = [
      { node: "tafel", choice: "vragen" },
      { node: "deur", choice: "laten" },
      { node: "gang", choice: "verdwenen" },
    ];
    const events = logged(graph, odd, "run-0001");
    expect(latestRun(graph, events)?.picks).toEqual(odd.slice(0, 1));
  });

  test.each([
    undefined,
    null,
    "afspraak",
    { at: "afspraak" },
    { at: "nergens", picks: [] },
    { at: "afspraak", picks: [{ node: "tafel", choice: "vragen" }] },
    { at: "tafel", picks: [], outcome: true },
    { at: "deur", picks: [{ node: "tafel", choice: "vragen" }, { node: "gang" }] },
    { at: "gang", picks: [{ node: "tafel", choice: "verdwenen" }] },
  ])("%j is no place", (value) => {
    expect(readPlace(graph, value)).toBeUndefined();
  });

  test("a node that someone came to by its address is a place without a way to it", () => {
    expect(placeAt(graph, "gang", [])).toEqual({ at: "gang", picks: [], outcome: false });
    expect(placeAt(graph, "nabespreken", picks)).toBeUndefined();
  });
});
