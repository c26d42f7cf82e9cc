// Where someone is in a scene, and where they can go from there. All of it pure.
// From: graph.ts, the log, the browser's history. To: player.ts.

import type { LogEvent } from "../log/event";
import { isFields } from "../log/guard";
import type { Choice, Graph } from "./graph";

export interface Pick {
  readonly node: string;
  readonly choice: string;
}

/** At a node, after some picks. `outcome`: the last pick was made here, and its outcome is shown. */
export interface Place {
  readonly at: string;
  readonly picks: readonly Pick[];
  readonly outcome: boolean;
}

export function begin(graph: Graph): Place {
  return { at: graph.start, picks: [], outcome: false };
}

/** The outcome of a choice at this node; undefined when there is no such choice here. */
export function choose(graph: Graph, place: Place, choice: string): Place | undefined {
  const picks = place.outcome ? place.picks.slice(0, -1) : place.picks;
  return choiceAt(graph, place.at, choice) === undefined
    ? undefined
    : { at: place.at, picks: [...picks, { node: place.at, choice }], outcome: true };
}

/** From an outcome to the node it leads to. */
export function goOn(graph: Graph, place: Place): Place {
  const last = place.picks.at(-1);
  const choice = last && choiceAt(graph, last.node, last.choice);
  return choice ? { at: choice.goto, picks: place.picks, outcome: false } : place;
}

/** What was on the screen before; undefined at the first node. */
export function backFrom(place: Place): Place | undefined {
  const last = place.picks.at(-1);
  if (last === undefined) {
    return undefined;
  }
  return place.outcome
    ? { at: place.at, picks: place.picks.slice(0, -1), outcome: false }
    : { at: last.node, picks: place.picks, outcome: true };
}

/** The node of a step, to choose there again. */
export function again(place: Place, step: number): Place | undefined {
  const pick = place.picks[step];
  return pick && { at: pick.node, picks: place.picks.slice(0, step), outcome: false };
}

/** A place at a node: with the picks that led there when these are known. */
export function placeAt(graph: Graph, node: string, picks: readonly Pick[]): Place | undefined {
  const step = picks.findIndex((pick) => pick.node === node);
  const last = picks.at(-1);
  if (!graph.nodes.has(node)) {
    return undefined;
  }
  if (step >= 0) {
    return { at: node, picks: picks.slice(0, step), outcome: false };
  }
  const leads = last && choiceAt(graph, last.node, last.choice)?.goto === node;
  return { at: node, picks: leads ? picks : [], outcome: false };
}

export function isEnding(graph: Graph, place: Place): boolean {
  return graph.nodes.get(place.at)?.choices.length === 0;
}

export function choiceAt(graph: Graph, node: string, choice: string): Choice | undefined {
  return graph.nodes.get(node)?.choices.find((one) => one.id === choice);
}

/** A place from outside, such as the browser's history; undefined when it is none of this scene. */
export function readPlace(graph: Graph, value: unknown): Place | undefined {
  if (!isFields(value) || typeof value["at"] !== "string" || !Array.isArray(value["picks"])) {
    return undefined;
  }
  const { at, picks, outcome } = value;
  const first: unknown = picks[0];
  let place: Place = {
    at: isFields(first) && typeof first["node"] === "string" ? first["node"] : at,
    picks: [],
    outcome: false,
  };
  for (const pick of picks as unknown[]) {
    if (!isFields(pick) || pick["node"] !== place.at || typeof pick["choice"] !== "string") {
      return undefined;
    }
    const chosen = choose(graph, place, pick["choice"]);
    if (chosen === undefined) {
      return undefined;
    }
    place = goOn(graph, chosen);
  }
  const shown = outcome === true ? backFrom(place) : place;
  return shown?.at === at && graph.nodes.has(at) ? shown : undefined;
}

/** One time through a scene, as the log tells it. */
export interface Run {
  readonly run: string;
  readonly picks: readonly Pick[];
  readonly ended: boolean;
}

/** The run that something happened in last; what no longer fits the scene is left out. */
export function latestRun(graph: Graph, events: readonly LogEvent[]): Run | undefined {
  const runs = new Map<string, Run>();
  for (const event of events) {
    if (!("run" in event)) {
      continue;
    }
    const known = runs.get(event.run) ?? { run: event.run, picks: [], ended: false };
    runs.delete(event.run); // to the end of the line
    runs.set(event.run, happened(graph, known, event));
  }
  return [...runs.values()].at(-1);
}

function happened(graph: Graph, run: Run, event: LogEvent): Run {
  if (event.kind === "scene-ended") {
    return { ...run, ended: true };
  }
  const [node, choice] = event.target.split("/").slice(1);
  if (event.kind !== "scene-chosen" || node === undefined || choice === undefined) {
    return run;
  }
  const picks = run.picks.slice(0, event.step);
  const last = picks.at(-1);
  const expected = last ? choiceAt(graph, last.node, last.choice)?.goto : node;
  const fits = picks.length === event.step && expected === node;
  return fits && choiceAt(graph, node, choice) !== undefined
    ? { run: run.run, picks: [...picks, { node, choice }], ended: false }
    : run;
}

/** Each time an ending was reached: which, and by which picks. Endings that are gone are left out. */
export function endedIn(graph: Graph, events: readonly LogEvent[]): Place[] {
  const runs = new Map<string, Run>();
  const ended: Place[] = [];
  for (const event of events) {
    if (!("run" in event)) {
      continue;
    }
    const known = runs.get(event.run) ?? { run: event.run, picks: [], ended: false };
    runs.set(event.run, happened(graph, known, event));
    const at = event.target.split("/")[1] ?? "";
    if (event.kind === "scene-ended" && graph.endings.includes(at)) {
      ended.push({ at, picks: known.picks, outcome: false });
    }
  }
  return ended;
}

/** The step at which two ways part; undefined when one of them is not known that far. */
export function partedAt(one: Place, other: Place): number | undefined {
  const step = one.picks.findIndex((pick, at) => pick.choice !== other.picks[at]?.choice);
  return one.picks[step]?.node === other.picks[step]?.node && step >= 0 ? step : undefined;
}

/** Every choice that was ever made in this scene, as `node/choice`. */
export function everChosen(events: readonly LogEvent[]): Set<string> {
  return new Set(
    events
      .filter((event) => event.kind === "scene-chosen")
      .map((event) => event.target.split("/").slice(1).join("/")),
  );
}

export interface Suggestion {
  readonly step: number;
  readonly choice: Choice;
}

/**
 * Another way: of the nodes passed, the one that mattered most, and the first choice there that was
 * never made. A node matters more when its other choices lead to more endings that the choice made
 * there does not; of two that matter as much, the earlier.
 */
export function suggest(
  graph: Graph,
  place: Place,
  ever: ReadonlySet<string>,
): Suggestion | undefined {
  let best: (Suggestion & { opens: number }) | undefined;
  place.picks.forEach((pick, step) => {
    const node = graph.nodes.get(pick.node);
    const made = choiceAt(graph, pick.node, pick.choice);
    const choice = node?.choices.find(
      (one) => one.id !== pick.choice && !ever.has(`${pick.node}/${one.id}`),
    );
    if (!node || !made || !choice) {
      return;
    }
    const reached = endingsFrom(graph, made.goto);
    const others = new Set(node.choices.flatMap((one) => [...endingsFrom(graph, one.goto)]));
    const opens = [...others].filter((ending) => !reached.has(ending)).length;
    if (best === undefined || opens > best.opens) {
      best = { step, choice, opens };
    }
  });
  return best;
}

/** The endings that can be reached from a node. */
export function endingsFrom(graph: Graph, from: string): Set<string> {
  const seen = new Set<string>();
  const endings = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = graph.nodes.get(id);
    if (node === undefined || seen.has(id)) {
      continue;
    }
    seen.add(id);
    if (node.choices.length === 0) {
      endings.add(id);
    }
    waiting.push(...node.choices.map((choice) => choice.goto));
  }
  return endings;
}
