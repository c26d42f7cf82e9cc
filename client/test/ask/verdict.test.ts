// What is done with an answer that came in: kept once, kept out when it was erased, told when it is not what
// was asked, whatever order answers come in and however often.

import fc from "fast-check";
import { expect, test } from "vitest";
import { judge, judgeAll, OPEN, type Verdict } from "../../src/ask/verdict";
import { fieldsOf, type Reply, targetOf } from "../../src/feedback/reply";
import type { Entry, LogEvent } from "../../src/log/event";
import { filled, newTarget } from "../../src/log/form";
import { merge } from "../../src/log/merge";
import { MemoryStore } from "../../src/log/store";
import type { Frame } from "../../src/standing/frame";
import { REPLY, replies } from "../feedback/made";
import { counting, NOON } from "../log/events";

const FRAME: Frame = {
  ...{ framework: "framework:k", notMet: "nog-niet", levels: [], profiles: [] },
  competences: ["begrenzen", "de-escaleren", "groep-benutten"].map((id) => ({
    ...{ id: `competence:${id}`, isBound: false, cluster: "cluster:x", textHash: "abcd", page: "" },
  })),
};
const TODAY = "2026-12-01";
const ASKED: Entry = {
  kind: "form-kept",
  form: "request",
  target: newTarget(REPLY.request),
  fields: { id: REPLY.request, competences: ["begrenzen"], date: "2026-11-29" },
};
const keeping = (reply: Reply): Entry => ({
  ...{ kind: "form-kept", form: "feedback" },
  ...{ target: targetOf(reply), fields: fieldsOf(reply) },
});
const erasing = (reply: Reply): Entry => ({
  ...{ kind: "form-kept", form: "feedback", target: targetOf(reply), fields: {} },
});

async function after(...entries: readonly Entry[]): Promise<LogEvent[]> {
  const store = new MemoryStore(counting());
  for (const entry of entries) {
    await store.append(entry, NOON);
  }
  return store.all();
}

const verdict = (reply: Reply, events: readonly LogEvent[], today = TODAY): Verdict =>
  judge(reply, events, FRAME, today).verdict;

test("an answer to what was asked here is new, then known; erased, it stays so", async () => {
  expect(verdict(REPLY, await after(ASKED))).toBe("new");
  expect(verdict(REPLY, await after(ASKED, keeping(REPLY)))).toBe("known");
  expect(verdict(REPLY, await after(ASKED, keeping(REPLY), erasing(REPLY)))).toBe("erased");
  const reset: Entry = { kind: "reset", target: targetOf(REPLY) };
  expect(verdict(REPLY, await after(ASKED, keeping(REPLY), reset))).toBe("erased");
});

test("what was not asked here, or about something else, waits for a choice", async () => {
  expect(verdict(REPLY, await after())).toBe("unasked");
  const about = REPLY.about.map((one) => ({ ...one, competence: "de-escaleren" }));
  expect(verdict({ ...REPLY, about }, await after(ASKED))).toBe("unasked");
  const elsewhere = about.map((one) => ({ ...one, competence: "weg" }));
  expect(verdict({ ...REPLY, about: elsewhere }, await after(ASKED))).toBe("foreign");
});

test("another answer under the same id waits for a choice, and says which question it is to", async () => {
  const events = await after(ASKED, keeping(REPLY));
  const other = { ...REPLY, name: "Els" };
  expect(judge(other, events, FRAME, TODAY)).toEqual({
    ...{ reply: other, verdict: "changed", asked: "2026-11-29" },
  });
});

test("sixty days after the question it is refused, whatever day the answer says", async () => {
  const late = { ...REPLY, date: "2027-01-29" };
  expect(verdict(late, await after(ASKED), "2027-01-28")).toBe("new");
  expect(verdict(late, await after(ASKED), "2027-01-29")).toBe("expired");
  expect(verdict(REPLY, await after(), "2027-01-29")).toBe("unasked");
  expect(verdict(REPLY, await after(), "2027-01-30")).toBe("expired");
  expect(verdict(REPLY, await after(ASKED, keeping(REPLY)), "2028-01-01")).toBe("known");
  expect(verdict({ ...REPLY, date: "2026-12-03" }, await after(ASKED))).toBe("early");
});

test("the same answer twice in one go counts once; two that differ under one id do not", async () => {
  const other = { ...REPLY, name: "Els" };
  const found = judgeAll([REPLY, REPLY, other], await after(ASKED), FRAME, TODAY);
  expect(found.map((one) => one.verdict)).toEqual(["new", "twice"]);
});

/** Reads answers as the page does when someone keeps all that can be kept. */
async function reading(store: MemoryStore, some: readonly Reply[]): Promise<void> {
  for (const reply of some) {
    const found = judge(reply, await store.all(), FRAME, reply.date);
    if (OPEN.has(found.verdict)) {
      await store.append(keeping(reply), NOON);
    }
  }
}

const kept = (events: readonly LogEvent[]) =>
  filled(events, "feedback")
    .map(({ target, fields }) => JSON.stringify([target, fields]))
    .sort();
const distinct = fc.uniqueArray(replies, { selector: ({ id }) => id, maxLength: 6 });

test("reading is idempotent, and the order makes no difference", async () => {
  const runs = fc.tuple(distinct, fc.array(fc.nat(), { maxLength: 12 }));
  await fc.assert(
    fc.asyncProperty(runs, async ([some, places]) => {
      const again = places.flatMap((place) => some[place % some.length] ?? []);
      const one = new MemoryStore(counting());
      await reading(one, some);
      const other = new MemoryStore(counting());
      await reading(other, [...again, ...[...some].reverse(), ...again]);
      expect(kept(await other.all())).toEqual(kept(await one.all()));
      expect(kept(await one.all())).toHaveLength(some.length);
    }),
    { numRuns: 40 },
  );
});

test("what was erased stays erased: read again, and after a merge with an older file", async () => {
  await fc.assert(
    fc.asyncProperty(distinct, fc.nat(), async (some, place) => {
      fc.pre(some.length > 0);
      const gone = some[place % some.length] ?? REPLY;
      const store = new MemoryStore(counting());
      await reading(store, some);
      const file = await store.all();
      await store.append(erasing(gone), NOON);
      await reading(store, [...some, ...some]);
      const events = await store.all();
      expect(kept(events)).toHaveLength(some.length - 1);
      for (const merged of [merge(events, file), merge(file, events)]) {
        expect(kept(merged)).toEqual(kept(events));
        expect(JSON.stringify(merged)).not.toContain(JSON.stringify(fieldsOf(gone)));
      }
    }),
    { numRuns: 40 },
  );
});

test("two devices that each read something know the same after merging, in whatever order", async () => {
  await fc.assert(
    fc.asyncProperty(distinct, distinct, async (some, others) => {
      const one = new MemoryStore(counting());
      const other = new MemoryStore(counting(1000));
      await reading(one, some);
      await reading(other, [...others, ...some]);
      const [here, there] = [await one.all(), await other.all()];
      expect(kept(merge(here, there))).toEqual(kept(merge(there, here)));
      expect(kept(merge(merge(here, there), there))).toEqual(kept(merge(here, there)));
      const targets = new Set([...some, ...others].map(targetOf));
      expect(kept(merge(here, there))).toHaveLength(targets.size);
    }),
    { numRuns: 40 },
  );
});
