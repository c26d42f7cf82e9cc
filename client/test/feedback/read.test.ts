// Codes and files of questions and answers: what goes in comes out, whatever is damaged is refused, and
// nothing is taken that is not known.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesIn, encode, LIMITS } from "../../src/feedback/code";
import { isDay, staleness, until, VALID_DAYS } from "../../src/feedback/days";
import { fragmentOf, isId, MAX_FRAGMENT, makeId } from "../../src/feedback/invitation";
import { type Piece, readAll, replyFile, requestFile } from "../../src/feedback/read";
import { codeOf, fieldsOf, replyOf, targetOf } from "../../src/feedback/reply";
import { judge as judgeEvent } from "../../src/log/guard";
import { invitations, REPLY, replies } from "./made";

const why = (piece: Piece | undefined) => (piece?.kind === "refused" ? piece.why : piece?.kind);
const refusals = (text: string) => readAll(text).map(why);

test("a question goes through a link, a message around it, and a file", () => {
  fc.assert(
    fc.property(invitations, (request) => {
      const link = `https://voorbeeld.test/geven.html#${fragmentOf(request)}`;
      const message = `Hoi, wil jij dit voor mij invullen?\n${link}\nDank!`;
      for (const text of [fragmentOf(request), link, message, requestFile(request)]) {
        expect(readAll(text)).toEqual([{ kind: "request", request }]);
      }
    }),
  );
});

test("a question fits in a link, and in a link stands no name of a person", () => {
  fc.assert(
    fc.property(invitations, (request) => fragmentOf(request).length <= MAX_FRAGMENT),
    { numRuns: 300 },
  );
  const long = { competences: ["a".repeat(80), "b".repeat(80)], question: "한".repeat(240) };
  const request = { id: makeId(), date: "2026-11-30", language: "nl", ...long };
  expect(readAll(fragmentOf(request))).toEqual([{ kind: "request", request }]);
  expect(fragmentOf(request).length).toBeLessThanOrEqual(MAX_FRAGMENT);
});

test("an answer goes through a code, a file, and what the log keeps of it", () => {
  fc.assert(
    fc.property(replies, (reply) => {
      expect(readAll(codeOf(reply))).toEqual([{ kind: "reply", reply }]);
      expect(readAll(replyFile(reply))).toEqual([{ kind: "reply", reply }]);
      expect(replyOf(reply.id, fieldsOf(reply))).toEqual(reply);
      const stamp = { id: "id-00000001", device: "device-a", counter: 1 };
      const event = {
        ...{ ...stamp, at: "2026-11-30T12:00:00.000Z", kind: "form-kept", form: "feedback" },
        ...{ target: targetOf(reply), fields: fieldsOf(reply) },
      };
      expect(judgeEvent(event)).toEqual(event);
    }),
  );
});

test("several codes are read from one text, also when mail broke and quoted the lines", () => {
  fc.assert(
    fc.property(fc.array(replies, { minLength: 1, maxLength: 5 }), (some) => {
      const quoted = some.map((reply) => codeOf(reply).replace(/.{60}/g, "$&\n> "));
      expect(readAll(`Hier:\n${quoted.join("\n\nEn nog een: ")}\nGroet`)).toEqual(
        some.map((reply) => ({ kind: "reply", reply })),
      );
    }),
  );
});

test("a code in which one sign is another, is missing or is double, is refused", () => {
  const signs = fc.constantFrom(..."ABCxyz019-_.~ é");
  fc.assert(
    fc.property(replies, fc.nat(), signs, fc.nat(2), (reply, place, sign, how) => {
      const code = codeOf(reply);
      const at = place % code.length;
      const middle = [sign, "", `${code[at]}${sign}`][how] ?? "";
      const damaged = code.slice(0, at) + middle + code.slice(at + 1);
      fc.pre(damaged.replaceAll(" ", "") !== code);
      const found = readAll(damaged);
      // A sign behind the code is behind the code.
      const isBehind = how === 2 && at === code.length - 1;
      expect(found.every(({ kind }) => kind === "refused")).toBe(!isBehind);
    }),
    { numRuns: 500 },
  );
});

test("a code that was cut is refused, and says that it was cut", () => {
  fc.assert(
    fc.property(replies, fc.nat(), (reply, place) => {
      const code = codeOf(reply);
      const found = refusals(code.slice(0, place % code.length));
      expect(found).toEqual([place % code.length < "lka1.".length ? "none" : "cut"]);
    }),
  );
});

test("a cut code does not spoil the whole one behind it", () => {
  const code = codeOf(REPLY);
  expect(refusals(`${code.slice(0, 40)} ${code}`)).toEqual(["cut", "reply"]);
});

describe("refused", () => {
  const payload = { id: REPLY.id, fields: fieldsOf(REPLY) };
  const file = (more: object) =>
    JSON.stringify({ schema: "leerklimaat-feedback", version: 1, ...payload, ...more });
  const fields = (more: object) => file({ fields: { ...payload.fields, ...more } });

  test("the file as it is made, is read", () => expect(refusals(file({}))).toEqual(["reply"]));

  test.each([
    ["nothing", "", "none"],
    ["words", "Hoi, hier is mijn antwoord.", "none"],
    ["a file of something else", JSON.stringify({ schema: "leerklimaat-log", version: 1 }), "none"],
    ["half a file", file({}).slice(0, 50), "cut"],
    ["a newer file", file({ version: 2 }), "newer"],
    ["a newer code", codeOf(REPLY).replace("lka1", "lka2"), "newer"],
    ["an answer as a question", codeOf(REPLY).replace("lka1", "lkv1"), "damaged"],
    ["a file without a version", file({ version: "1" }), "damaged"],
    ["something unknown beside it", file({ extra: 1 }), "damaged"],
    ["an unknown field", fields({ cijfer: "8" }), "damaged"],
    ["a field of the prototype", file({ fields: JSON.parse('{"__proto__": "x"}') }), "damaged"],
    ["no level", file({ fields: { ...payload.fields, "level/begrenzen": undefined } }), "damaged"],
    ["an unknown role", fields({ role: "baas" }), "damaged"],
    ["a day that is none", fields({ date: "2026-02-30" }), "damaged"],
    ["an id that is none", file({ id: "x" }), "damaged"],
    ["a name that is too long", fields({ name: "x".repeat(81) }), "damaged"],
    ["a text that is too long", fields({ "next/begrenzen": "x".repeat(1001) }), "damaged"],
    ["a text about nothing", fields({ "next/de-escaleren": "Vraag." }), "damaged"],
    ["a sign of nothing", fields({ signs: ["de-escaleren/stil"] }), "damaged"],
    ["a sign twice", fields({ signs: ["begrenzen/a", "begrenzen/a"] }), "damaged"],
    ["three competences", fields({ "level/b": "x", "level/c": "x" }), "damaged"],
    ["a list for a text", fields({ comment: ["x"] }), "damaged"],
    ["too long a text", "x".repeat(LIMITS.text + 1), "too-big"],
    ["too long a code", encode("reply", "x".repeat(LIMITS.code)), "too-big"],
    ["nested deeply", encode("reply", "[".repeat(20_000)), "damaged"],
    ["no letters", "lka1.AAAA.00000000", "damaged"],
  ])("%s", (_, text, reason) => expect(refusals(text)).toEqual([reason]));

  test("more codes than one reads at once", () => {
    const many = codesIn(`${codeOf(REPLY)}\n`.repeat(LIMITS.codes + 5));
    expect(many).toHaveLength(LIMITS.codes + 1);
    expect(many.at(-1)).toEqual({ refused: "too-big" });
  });

  test.each([
    ["three competences", { competences: ["a", "b", "c"] }],
    ["no competence", { competences: [] }],
    ["one twice", { competences: ["a", "a"] }],
    ["no id", { competences: ["<b>"] }],
    ["a language that is none", { language: "nl<" }],
    ["too long a question", { question: "x".repeat(241) }],
    ["no day", { date: "morgen" }],
    ["more than was asked", { name: "Els" }],
  ])("a question with %s", (_, more) => {
    const good = { id: REPLY.id, competences: ["a"], date: "2026-11-30", language: "nl" };
    const text = JSON.stringify({ ...good, question: "", ...more });
    expect(refusals(encode("request", text))).toEqual(["damaged"]);
  });
});

test("whatever stands in a file or a field, reading it fails with a reason", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((text) => encode("reply", text)),
      ),
      (text) => {
        expect(readAll(text).every(({ kind }) => kind === "refused")).toBe(true);
      },
    ),
  );
});

test("a question holds for sixty days, and a day more or less on another clock is no lie", () => {
  expect(until("2026-11-30")).toBe("2027-01-29");
  expect(staleness("2026-11-30", "2027-01-29")).toBeUndefined();
  expect(staleness("2026-11-30", "2027-01-30")).toBe("expired");
  expect(staleness("2026-12-01", "2026-11-30")).toBeUndefined();
  expect(staleness("2026-12-02", "2026-11-30")).toBe("early");
  expect(VALID_DAYS).toBe(60);
  expect(["2026-02-30", "2026-2-3", "", 3, "2026-13-01"].some(isDay)).toBe(false);
  expect(isDay("2028-02-29")).toBe(true);
});

test("an id is small letters and digits, and another each time", () => {
  const ids = new Set(Array.from({ length: 100 }, makeId));
  expect(ids.size).toBe(100);
  expect([...ids].every(isId)).toBe(true);
});
