// A form of one's own, line by line, in words: what a field is called, and what stands in it.
// From: an event of the log, the names of records. To: texts.ts and readable.ts. Ids become names; one
// that the site no longer has, stays as it is. Never: shows what only ties files together.

import { type FormKept, ROLES, STATES } from "../log/form";
import type { Say } from "../words";

export interface Line {
  readonly what: string;
  readonly text: string;
}

/** What an id in a field names, and what a field is about when it says so. */
const KINDS: Readonly<Record<string, string>> = {
  answer: "answer",
  attitude: "attitude",
  checklist: "checklist",
  competence: "competence",
  competences: "competence",
  from: "level",
  level: "level",
  questions: "question",
  signs: "competence",
  to: "level",
};
const ABOUT: Readonly<Record<string, string>> = {
  answer: "question",
  comment: "competence",
  how: "question",
  level: "competence",
  looks: "question",
  next: "competence",
  signs: "competence",
  strong: "competence",
  try: "question",
};
const TIES: ReadonlySet<string> = new Set(["id", "request", "round", "mine", "written", "whole"]);

const WORDS: Readonly<Record<string, readonly string[]>> = {
  "agreed-giver": ["yes"],
  "agreed-learner": ["yes"],
  role: ROLES,
  state: STATES,
};

/** Holds the whole name of a record: `term:grensbepaling`. */
const NAMED: ReadonlySet<string> = new Set(["theory"]);

/** `name`: the title of `competence:begrenzen`, `level:doet-zelf`, `question:appel` and the like. */
export function linesOf(
  { form, fields }: Pick<FormKept, "form" | "fields">,
  name: (record: string) => string,
  say: Say,
): Line[] {
  return Object.entries(fields)
    .filter(([field, value]) => !TIES.has(field.split("/")[0] ?? "") && value.length > 0)
    .map(([field, value]) => {
      const [base = field, ...about] = field.split("/");
      const what = say(`client.form.${form}.${base}`);
      const subject = about.length > 0 ? name(`${ABOUT[base] ?? base}:${about.join("/")}`) : "";
      return {
        what: subject ? `${what} (${subject})` : what,
        text: [value]
          .flat()
          .map((one) => inWords(base, one, name, say))
          .join("; "),
      };
    });
}

function inWords(base: string, value: string, name: (record: string) => string, say: Say): string {
  const kind = KINDS[base];
  if (WORDS[base]?.includes(value)) {
    return say(`client.form.${base}.${value}`);
  }
  if (NAMED.has(base)) {
    return name(value);
  }
  if (kind === undefined) {
    return value;
  }
  const record = `${kind}:${value}`;
  const title = name(record);
  return title === record ? value : title;
}
