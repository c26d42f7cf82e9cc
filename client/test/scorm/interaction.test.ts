// Answers as SCORM 1.2 writes them down: of every item, whatever is answered, in the forms of the standard.

import { describe, expect, test } from "vitest";
import { behaviourOf } from "../../src/quiz/types";
import { interactionOf } from "../../src/scorm/interaction";
import { everyAnswer } from "../quiz/enumerate";
import { found } from "../quiz/items";

const MANY = 5000;
const WHEN = { latency: "0000:00:05.00", time: "09:05:07" };
const ITEMS = found().filter(({ name }) => name.startsWith("nl "));
/** As table 3.4.5 of the standard has them. */
const FORMS: Readonly<Record<string, RegExp>> = {
  choice: /^(?:[a-z0-9](?:,[a-z0-9])*)?$/,
  "true-false": /^[tf]$/,
  matching: /^(?:[a-z0-9]\.[a-z0-9](?:,[a-z0-9]\.[a-z0-9])*)?$/,
  sequencing: /^[a-z0-9](?:,[a-z0-9])*$/,
  "fill-in": /^[a-z0-9 -]{0,255}$/,
  performance: /^[a-z0-9 -]{0,255}$/,
};

describe.each(ITEMS)("$name", ({ item }) => {
  const score = (answer: readonly string[]) => behaviourOf(item).score(item, answer);
  const size = item.type === "matching" ? item.responses.length ** item.pairs.length : 0;
  const answers = size <= MANY ? everyAnswer(item).filter((answer) => answer.length > 0) : [];

  test("every answer has its form", () => {
    for (const answer of answers.slice(0, MANY)) {
      const fields = new Map(interactionOf(item, answer, score(answer), WHEN));
      expect(fields.get("id")).toMatch(/^[\x21-\x7e]{1,255}$/);
      const form = FORMS[fields.get("type") ?? ""];
      expect(fields.get("student_response")).toMatch(form ?? /^$/);
      expect(fields.get("correct_responses.0.pattern") ?? "").toMatch(form ?? /^$/);
      expect(fields.get("result")).toMatch(/^(?:correct|wrong|neutral|0\.\d\d)$/);
      expect([...fields.keys()][0]).toBe("id");
    }
  });

  test("what is wholly right looks like the key, where there is one key", () => {
    const right = answers.filter((answer) => score(answer) >= 1 - 1e-9);
    const said = right.map((answer) => {
      const fields = new Map(interactionOf(item, answer, 1, WHEN));
      return [fields.get("student_response"), fields.get("correct_responses.0.pattern")];
    });
    if (item.worth === 1 && answers.length > 0 && item.type !== "cloze") {
      expect(said.some(([given, key]) => given === key)).toBe(true);
    }
  });
});
