// @vitest-environment happy-dom
// A group goes through a scene, from the HTML of its page: every way ends in the debrief, and back again.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Deck } from "../../src/group/deck";
import { sceneDeck } from "../../src/group/scene";
import {
  back,
  begun,
  chooseAt,
  choosePast,
  followed,
  here,
  onward,
  raise,
  readWalk,
  type Walk,
} from "../../src/group/walk";

const PAGE = join(import.meta.dirname, "../../../tests/golden/nl/scenes/bord-weg-groep.md");
const say = (key: string) => key;

function deckOf(): Deck {
  const [html = ""] = readFileSync(PAGE, "utf8").match(/<lk-group[\s\S]*<\/lk-group>/) ?? [];
  document.body.innerHTML = html;
  const group = document.querySelector<HTMLElement>("lk-group");
  if (!group) {
    throw new Error("no group");
  }
  return sceneDeck(group, say);
}

function shown(deck: Deck, walk: Walk): string {
  const { parts } = deck.screen(here(walk), (place) => walk.hands[place] ?? []);
  return parts.map((part) => part.textContent).join(" ");
}

/** On, as often as it takes, always with the choice in that place of the list. */
function along(deck: Deck, walk: Walk, index: number): Walk {
  for (let now = walk; ; ) {
    const next = onward(deck, chooseAt(deck, now, index));
    if (here(next) === here(now)) {
      return now;
    }
    now = next;
  }
}

describe("a scene", () => {
  const deck = deckOf();
  const first = onward(deck, onward(deck, begun(deck)));

  test("begins with what is said before, and who takes part", () => {
    expect(shown(deck, begun(deck))).toContain("Het bord weg");
    expect(here(onward(deck, begun(deck)))).toBe("roles");
    expect(here(first)).toBe("step/tafel");
    expect(deck.options("step/tafel").map(({ id }) => id)).toEqual(["vragen", "wachten"]);
  });

  test("shows what happens, and why after another press", () => {
    const happens = onward(deck, chooseAt(deck, first, 1));
    expect(here(happens)).toBe("happens/tafel/wachten");
    expect(shown(deck, happens)).toContain("Ze zucht");
    expect(shown(deck, happens)).not.toContain("Wachten geeft ruimte");
    const why = onward(deck, happens);
    expect(shown(deck, why)).toContain("Wachten geeft ruimte");
    expect(here(onward(deck, why))).toBe("step/gang");
  });

  test.each([0, 1])("ends in the debrief, question by question, along choice %i", (index) => {
    const { way } = along(deck, begun(deck), index);
    expect(way.slice(-4)).toEqual(["talk/1", "talk/2", "talk/3", "phrases"]);
    expect(way.at(-5)).toBe(index === 0 ? "step/afspraak" : "step/stilte");
  });

  test("goes back step by step to where it began, and not further", () => {
    let walk = along(deck, begun(deck), 0);
    for (const place of [...walk.way].reverse()) {
      expect(here(walk)).toBe(place);
      walk = back(walk);
    }
    expect(walk.way).toEqual(["open"]);
  });

  test("proposes a choice before it follows one that nobody chose", () => {
    const proposed = onward(deck, first);
    expect(here(proposed)).toBe("step/tafel");
    expect(followed(deck, proposed)).toBe("vragen");
    expect(here(onward(deck, proposed))).toBe("happens/tafel/vragen");
  });

  test("follows the most hands, unless the trainer chooses another", () => {
    const counted = raise(raise(first, 0, 3, 2), 1, 9, 2);
    expect(followed(deck, counted)).toBe("wachten");
    expect(followed(deck, choosePast(deck, counted, -1))).toBe("vragen");
    expect(here(onward(deck, counted))).toBe("happens/tafel/wachten");
  });

  test("keeps the choice and the hands of a step that someone goes back to", () => {
    const again = back(onward(deck, chooseAt(deck, raise(first, 1, 4, 2), 0)));
    expect(followed(deck, again)).toBe("vragen");
    expect(again.hands["step/tafel"]).toEqual([undefined, 4]);
  });

  test("copies neither ids nor links", () => {
    for (const place of ["open", "roles", "why/tafel/vragen", "talk/1", "phrases"]) {
      const { parts } = deck.screen(place, () => []);
      for (const part of parts) {
        const all = part instanceof Element ? [...part.querySelectorAll("[id], a")] : [];
        expect(all).toEqual([]);
      }
    }
  });
});

describe("what a tab held", () => {
  const deck = deckOf();
  const walk = raise(chooseAt(deck, { ...begun(deck), way: ["open", "step/tafel"] }, 1), 0, 2, 2);

  test("comes back as it was", () => {
    expect(readWalk(deck, structuredClone(walk))).toEqual(walk);
  });

  test.each([
    undefined,
    null,
    "step/tafel",
    {},
    { way: [] },
    { way: ["step/nergens"] },
    { way: ["open", 3] },
    { way: ["happens/tafel/iets"] },
    { way: ["talk/9"] },
  ])("is refused when it is not ours: %j", (kept) => {
    expect(readWalk(deck, kept)).toBeUndefined();
  });

  test("loses only what is broken in it", () => {
    const kept = { ...walk, chosen: { "step/tafel": 3 }, hands: { "step/tafel": ["x", 2] } };
    expect(readWalk(deck, kept)).toEqual({
      ...walk,
      chosen: {},
      hands: { "step/tafel": [undefined, 2] },
    });
  });
});
