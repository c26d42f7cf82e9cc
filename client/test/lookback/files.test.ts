// Files as they come: of students, of three platforms, in other codings, and everything that is no such file. A
// file that is refused has done nothing; what is read holds no name of anyone.

import fc from "fast-check";
import { expect, test } from "vitest";
import { VERSION } from "../../src/log/event";
import { seal } from "../../src/log/sealed";
import { numberIn, rowsOf, tableOf } from "../../src/lookback/csv";
import { MOST_BYTES, type Read, readPicked } from "../../src/lookback/files";
import { idsOf } from "../../src/lookback/matching";
import type { Answers, Counts, Test } from "../../src/lookback/test";
import * as tables from "./tables";

let pauses = 0;
const pause = () => {
  pauses += 1;
  return Promise.resolve();
};

function read(content: string | Uint8Array<ArrayBuffer>, name = "quiz.csv"): Promise<Read> {
  return readPicked(new File([content], name), pause);
}

async function tested(content: string | Uint8Array<ArrayBuffer>): Promise<Test> {
  const found = await read(content);
  if (!("test" in found)) {
    throw new Error(JSON.stringify(found));
  }
  return found.test;
}

const answers = async (content: string | Uint8Array<ArrayBuffer>) =>
  (await tested(content)) as Answers;
const counts = async (content: string | Uint8Array<ArrayBuffer>) =>
  (await tested(content)) as Counts;
const scores = ({ people }: Answers) => people.map((row) => row.map((given) => given?.score));

test("Moodle: statistics, in Dutch and with decimal commas", async () => {
  const { asked, source, alpha } = await counts(tables.MOODLE_STATISTICS);
  expect(source).toBe("moodle");
  expect(alpha).toBeCloseTo(0.7231, 9);
  expect(asked).toEqual([
    {
      name: "01 eerste-stap",
      number: 40,
      share: 0.75,
      chance: 0.3333,
      rir: expect.closeTo(0.421, 9),
    },
    { name: "02 stilte", number: 40, share: 0.525, chance: 0.5, rir: expect.closeTo(-0.123, 9) },
  ]);
});

test.each([
  ["columns in another order, with stray spaces and signs", tables.MOODLE_SHUFFLED],
  ["a language of which we know no names", tables.MOODLE_FRENCH],
])("Moodle: statistics with %s", async (_, text) => {
  const { asked } = await counts(text);
  expect(asked).toEqual([
    {
      name: "01 eerste-stap",
      number: 40,
      share: 0.75,
      chance: 0.3333,
      rir: expect.closeTo(0.421, 9),
    },
  ]);
});

test("Moodle: grades, of which each first attempt counts, and no averages", async () => {
  const found = await answers(tables.MOODLE_GRADES);
  expect(scores(found)).toEqual([
    [1, 1],
    [0, 0.5],
  ]);
  expect(found.notes).toEqual([{ word: "repeated", number: 1 }]);
});

test("Moodle: responses, where the order of several choices says nothing", async () => {
  const found = await answers(tables.MOODLE_RESPONSES);
  expect(found.asked.map(({ name }) => name)).toEqual(["1", "2a"]);
  expect(scores(found)).toEqual([
    [1, 1],
    [0, 0],
  ]);
});

test("Moodle: responses without the right answers are no numbers", async () => {
  const bare = "Email address,Status,Response 1\nnoor@example.org,Finished,Wait\n";
  expect(await read(bare)).toMatchObject({
    refused: "other-columns",
    unknown: {
      found: ["Email address", "Status", "Response 1"],
      more: 0,
      like: { report: "moodle-responses", missing: [["Right answer 1", "Juist antwoord 1"]] },
    },
  });
});

test("Canvas: student analysis, with the lowest attempt of each", async () => {
  const found = await answers(tables.CANVAS_STUDENTS);
  expect(found.asked.map(({ name }) => name)).toEqual(["What first, now?", "And then?"]);
  expect(scores(found)).toEqual([
    [0, 1],
    [1, undefined],
  ]);
  expect(found.notes).toEqual([{ word: "repeated", number: 1 }]);
});

test("Canvas: item analysis", async () => {
  const found = await counts(tables.CANVAS_ITEMS);
  expect(found.alpha).toBe(0.81);
  expect(found.asked).toEqual([{ name: "What first?", number: 20, share: 0.6, rit: 0.5333 }]);
});

test("Brightspace: attempt details, with every option there was", async () => {
  const found = await answers(tables.BRIGHTSPACE_DETAILS);
  expect(scores(found)).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(found.asked.map(({ name }) => name)).toEqual(["01 eerste-stap", "Question 2?"]);
  expect(found.asked[0]?.options?.map(({ label, isKey }) => [label, isKey])).toEqual([
    ["Wait", true],
    ["Go", false],
    ["Shout", false],
  ]);
});

test("Brightspace: question details", async () => {
  const { asked } = await counts(tables.BRIGHTSPACE_QUESTIONS);
  expect(asked[0]).toMatchObject({ name: "01 eerste-stap", number: 10, share: 0.6, rit: 0.47 });
  expect(asked[0]?.chosen).toEqual([6, 4, 0]);
  expect(JSON.stringify(asked)).not.toContain("illness"); // written freely
});

test("nothing that is read says who someone is", async () => {
  const all = Object.values(tables);
  const found = await Promise.all(all.map((one) => tested(one)));
  expect(JSON.stringify(found)).not.toMatch(
    /Vries|Noor|noor|Bakker|Sam\b|Jansen|example\.org|s1|s2/,
  );
});

test.each([";", "\t", "|"])("another separator: %j", async (separator) => {
  // Every comma that stands in no quotes.
  const other = tables.MOODLE_GRADES.replace(/,(?=(?:[^"\n]*"[^"\n]*")*[^"\n]*$)/gm, separator);
  expect(scores(await answers(other))).toEqual([
    [1, 1],
    [0, 0.5],
  ]);
});

test("other codings", async () => {
  const text = tables.CANVAS_STUDENTS.replace("What first, now?", "Wat éérst, nu?");
  const utf8 = new TextEncoder().encode(`\uFEFF${text}`);
  const utf16 = new Uint8Array(
    Uint16Array.from(
      [0xfeff, ...text].map((one) => (typeof one === "string" ? one.charCodeAt(0) : one)),
    ).buffer,
  );
  const windows = Uint8Array.from(text, (one) => one.charCodeAt(0));
  for (const bytes of [utf8, utf16, windows]) {
    expect((await answers(bytes)).asked[0]?.name).toBe("Wat éérst, nu?");
  }
  expect((await answers(`sep=,\n${text}`)).asked).toHaveLength(2);
});

const event = (id: string, more = {}) => ({
  ...{ id: `event-${id}`, device: "device-1", counter: 1, at: "2026-11-30T10:00:00.000Z" },
  ...{ kind: "item-answered", run: "run-00001", mode: "practise", score: 1, answer: ["a"] },
  target: "bank:aan-tafel/eerste-stap",
  ...more,
});
const log = (events: readonly unknown[], version = VERSION) =>
  JSON.stringify({ schema: "leerklimaat-log", version, at: "2026-11-30T10:00:00.000Z", events });

test("a file of a student: only answers are kept of it", async () => {
  const note = {
    ...event("0002"),
    kind: "note-written",
    text: "over mijn cliënt",
    target: "scene:x/y",
  };
  const found = await read(log([event("0001"), note]), "noor.json");
  expect("paper" in found && [...found.paper.keys()]).toEqual(["event-0001"]);
  expect(JSON.stringify(found)).not.toContain("cliënt");
});

test.each([
  ["empty", ""],
  ["empty", " \n\n"],
  ["binary", new Uint8Array([1, 2, 3, 0, 5])],
  ["spreadsheet", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 20, 0])],
  ["no-table", "een regel tekst"],
  ["unclosed", 'Email address,"Q. 1 /1.00\nnoor'],
  ["nobody", tables.MOODLE_GRADES.split("\n").slice(0, 1).join("\n").concat("\nx,,,Bezig,-,-,-\n")],
  ["newer", log([event("0001")], VERSION + 1)],
  ["not-json", log([event("0001")]).slice(0, -9)],
  ["not-ours", '{"schema":"leerklimaat-form","version":1}'],
  ["no-answers", log([])],
  ["damaged", log([{ ...event("0001"), score: 7 }])],
])("what cannot be used says why: %s", async (refused, content) => {
  expect(await read(content)).toEqual({ refused });
});

test("a table of something else is told by its columns, and no more than those", async () => {
  const unknown = async (text: string) => {
    const found = await read(text);
    return "refused" in found ? found.unknown : undefined;
  };
  expect(await unknown("naam,cijfer\nNoor,8\nSam,7\n")).toEqual({
    found: ["naam", "cijfer"],
    more: 0,
  });
  const wide = Array.from({ length: 20 }, (_, at) => `kolom ${at}`).join(",");
  expect(await unknown(`${wide}\nNoor\n`)).toMatchObject({ more: 8 });
  // With one attempt Moodle leaves out how hard a question was.
  expect(
    await unknown("V#,Vraagtype,Naam vraag,Pogingen,Gok-score\n1,x,01 y,1,25%\n"),
  ).toMatchObject({
    like: {
      report: "moodle-statistics",
      missing: [["Facility index", "Gemakkelijkheidsindex"]],
    },
  });
  const short = tables.BRIGHTSPACE_QUESTIONS.replace("Answer Match", "Overeenkomst");
  expect((await unknown(short))?.like).toEqual({
    report: "brightspace-questions",
    missing: [["Answer Match"]],
  });
});

test("a file with a password says so", async () => {
  expect(await read(await seal(log([event("0001")]), "wachtwoord"))).toEqual({ refused: "sealed" });
});

test("a file that is gone meanwhile", async () => {
  const arrayBuffer = () => Promise.reject(new Error("gone"));
  expect(await readPicked({ name: "x.csv", size: 10, arrayBuffer }, pause)).toEqual({
    refused: "unreadable",
  });
});

test("too much is refused before it is read, and what is large lets the page answer", async () => {
  const never = () => Promise.reject(new Error("read"));
  const big = { name: "x.csv", size: MOST_BYTES + 1, arrayBuffer: never };
  expect(await readPicked(big, pause)).toEqual({ refused: "too-big" });

  const line = `"De Vries, Noor",noor@example.org,${"x".repeat(40)}\n`;
  const large = `a,b,c\n${line.repeat(Math.floor(6_000_000 / line.length))}`;
  pauses = 0;
  expect(await read(large)).toMatchObject({ refused: "other-columns" });
  expect(pauses).toBeGreaterThan(25);

  const wide = Array.from({ length: 501 }, (_, at) => `Q. ${at + 1} /1.00`).join(",");
  const row = Array(501).fill("1.00").join(",");
  expect(await read(`Name,Email address,${wide}\nx,y@z,${row}\n`)).toEqual({ refused: "too-many" });
});

test("the same file is known by its mark", async () => {
  const [one, again, other] = await Promise.all(
    [tables.CANVAS_ITEMS, tables.CANVAS_ITEMS, tables.CANVAS_STUDENTS].map((text) => read(text)),
  );
  const mark = (found: Read | undefined) => found && "mark" in found && found.mark;
  expect(mark(one)).toBe(mark(again));
  expect(mark(one)).not.toBe(mark(other));
});

test("numbers as people write them", () => {
  const written = ["75,00%", "0.47", "-12,30 %", "1.234,5", "1,234.5", "n/a", "", "3-4"];
  expect(written.map(numberIn)).toEqual([
    ...[75, 0.47, -12.3, 1234.5, 1234.5, undefined, undefined, undefined],
  ]);
});

test("a table that is written is read back, and no cell is a formula", async () => {
  const cell = fc.string({ unit: fc.constantFrom(..."ab;,\"\n\r =+-@1'é") });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const wanted = rows.map((row) => ["x", ...row]);
      const text = tableOf(wanted, "nl").replace(/^\uFEFF/, "");
      const found = await rowsOf(text, pause);
      const bare = (found as string[][]).map((row) => row.map((one) => one.replace(/^'/, "")));
      expect(bare).toEqual(wanted.map((row) => row.map((one) => one.replace(/^'/, ""))));
      for (const one of (found as string[][]).flat()) {
        expect(one).not.toMatch(/^[=+@\t\r\n]|^-(?!\d+(?:[.,]\d+)?$)/);
      }
    }),
  );
});

test("a name in a file is that of one of ours", () => {
  const index = new Map([
    ["bank:aan-tafel", ["eerste-stap", "stilte", "welke-zet"]],
    ["bank:nacht", ["welke-zet", "ronde"]],
  ]);
  const names = ["01 eerste-stap", "stilte", "03 welke-zet/b", "What first?", "17"];
  expect(idsOf(names, index)).toEqual([
    ...["bank:aan-tafel/eerste-stap", "bank:aan-tafel/stilte", "bank:aan-tafel/welke-zet"],
    ...[undefined, undefined],
  ]);
  expect(idsOf(["01 welke-zet"], index)).toEqual([undefined]); // of two banks, and nothing says which
});
