// A form in words: ids become names, what only ties files together is left out.

import { expect, test } from "vitest";
import { linesOf } from "../../src/data/form-lines";

const NAMES: Record<string, string> = {
  "answer:veel": "Veel",
  "competence:begrenzen": "Begrenzen",
  "competence:begrenzen/stil": "Wordt stil.",
  "level:doet-zelf": "doet het zelf",
  "question:appel": "Appel",
};
const name = (record: string) => NAMES[record] ?? record;
const say = (key: string) => key.replace("client.form.", "");

test("what was chosen by id is named, also what a field is about", () => {
  const fields = {
    ...{ request: "own:a", role: "colleague", "level/begrenzen": "doet-zelf" },
    ...{ signs: ["begrenzen/stil", "weg/weg"], strong: "Rustig.", next: "" },
  };
  expect(linesOf({ form: "feedback", fields }, name, say)).toEqual([
    { what: "feedback.role", text: "role.colleague" },
    { what: "feedback.level (Begrenzen)", text: "doet het zelf" },
    { what: "feedback.signs", text: "Wordt stil.; weg/weg" },
    { what: "feedback.strong", text: "Rustig." },
  ]);
});

test("a question of a scan is named, and an answer", () => {
  const fields = { "answer/appel": "veel", "how/appel": "Wij dekken samen." };
  expect(linesOf({ form: "scan", fields }, name, say)).toEqual([
    { what: "scan.answer (Appel)", text: "Veel" },
    { what: "scan.how (Appel)", text: "Wij dekken samen." },
  ]);
});
