// Several people, one checklist: counted per question, without a sum; differences first.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Filled } from "../../src/log/form";
import { byDifference, changes, roundsOf, spreadsOf, toImprove } from "../../src/scan/scan";

const named = (id: string) => ({ id, title: id });
const LIST = {
  id: "gehalte",
  questions: ["appel", "open", "samen"].map(named),
  scale: ["veel", "weinig", "geen"].map(named),
};
let made = 0;
const sheet = (answers: readonly string[], more = {}): Filled => {
  made += 1;
  const given = answers.map((answer, at) => [`answer/${LIST.questions[at]?.id}`, answer]);
  const fields = {
    checklist: "gehalte",
    round: "r1",
    date: "2026-11-20",
    ...Object.fromEntries(given),
  };
  const at = new Date(made * 1000).toISOString();
  return {
    target: `own:blad-${made}`,
    form: "scan",
    at,
    fields: { ...fields, ...more },
    rivals: [],
  };
};

test("where people differ comes first, then what is low, then what nobody answered", () => {
  const sheets = [sheet(["veel", "veel", ""]), sheet(["veel", "geen"]), sheet(["weinig", "geen"])];
  const spreads = spreadsOf(sheets, LIST);
  expect(spreads.map(({ counts }) => counts)).toEqual([
    [2, 1, 0],
    [1, 0, 2],
    [0, 0, 0],
  ]);
  expect(spreads.map(({ middle }) => middle)).toEqual([[0, 0], [2, 2], undefined]);
  expect(byDifference(spreads).map(({ question }) => question.id)).toEqual([
    "open",
    "appel",
    "samen",
  ]);
  expect(toImprove(spreads, 3).map(({ question }) => question.id)).toEqual(["open", "appel"]);
});

test("between two answers the middle is neither of them", () => {
  const [appel] = spreadsOf([sheet(["veel"]), sheet(["weinig"])], LIST);
  expect(appel?.middle).toEqual([0, 1]);
});

test("where everyone says the most there is nothing to improve", () => {
  expect(toImprove(spreadsOf([sheet(["veel", "veel", "veel"])], LIST), 3)).toEqual([]);
});

test("one's own stands first, other lists stay out, the latest round comes first", () => {
  const sheets = [
    sheet(["veel"], { round: "r2", date: "2026-12-04" }),
    sheet(["veel"], { who: "Esra" }),
    sheet(["geen"], { mine: "yes", date: "2026-11-21" }),
    sheet(["geen"], { checklist: "anders" }),
  ];
  const found = roundsOf(sheets, "gehalte");
  expect(found.map(({ round, date }) => [round, date])).toEqual([
    ["r2", "2026-12-04"],
    ["r1", "2026-11-21"],
  ]);
  expect(found[1]?.sheets.map(({ fields }) => fields["who"])).toEqual([undefined, "Esra"]);
});

test("what moved since the last round, most first", () => {
  const before = spreadsOf([sheet(["geen", "veel", "veel"])], LIST);
  const after = spreadsOf([sheet(["veel", "weinig", "veel"])], LIST);
  expect(changes(before, after).map(({ question, step }) => [question.id, step])).toEqual([
    ["appel", 4],
    ["open", -2],
  ]);
});

test("the order in which sheets came changes no count", () => {
  const answer = fc.constantFrom("veel", "weinig", "geen", "", "weg");
  const sheets = fc.array(
    fc.tuple(answer, answer, answer).map((answers) => sheet(answers)),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(
      sheets.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        expect(spreadsOf(shuffled, LIST)).toEqual(spreadsOf(all, LIST));
        expect(
          spreadsOf(all, LIST).every(
            ({ counts, answered }) => counts.reduce((a, b) => a + b) === answered,
          ),
        ).toBe(true);
      },
    ),
  );
});
