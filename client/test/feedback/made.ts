// Questions and answers as tests make them. To: tests of this folder and of ask/.

import fc from "fast-check";
import { type Invitation, MAX_QUESTION } from "../../src/feedback/invitation";
import { type About, MAX_SIGNER, MAX_TEXT, type Reply } from "../../src/feedback/reply";
import { ROLES } from "../../src/log/form";

const hex = fc.string({
  unit: fc.constantFrom(..."0123456789abcdef"),
  minLength: 20,
  maxLength: 20,
});
const date = fc
  .date({
    min: new Date("2020-01-01"),
    max: new Date("2099-12-31"),
    noInvalidDate: true,
  })
  .map((day) => day.toISOString().slice(0, 10));
const text = (maxLength: number) =>
  fc
    .oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.constant("é😀".repeat(maxLength / 3)))
    .map((words) => words.slice(0, maxLength).replace(/[\ud800-\udbff]$/, ""));
const NAMES = ["begrenzen", "de-escaleren", "groep-benutten"];

export const invitations: fc.Arbitrary<Invitation> = fc.record({
  id: hex,
  competences: fc.subarray(NAMES, { minLength: 1, maxLength: 2 }),
  date,
  language: fc.constantFrom("nl", "en"),
  question: text(MAX_QUESTION),
});

function aboutOne(competence: string): fc.Arbitrary<About> {
  return fc.record({
    competence: fc.constant(competence),
    level: fc.constantFrom("doet-zelf", "kijkt-mee", "kan-niet-zeggen"),
    signs: fc.subarray([`${competence}/een`, `${competence}/twee`]),
    strong: text(MAX_TEXT),
    next: text(MAX_TEXT),
  });
}

export const replies: fc.Arbitrary<Reply> = fc.record({
  id: hex,
  request: hex,
  role: fc.constantFrom(...ROLES),
  date,
  name: text(MAX_SIGNER),
  comment: text(MAX_TEXT),
  about: fc
    .subarray(NAMES, { minLength: 1, maxLength: 2 })
    .chain((names) => fc.tuple(...names.map(aboutOne))),
});

export const REPLY: Reply = {
  id: "0123456789abcdef0123",
  request: "aaaabbbbccccddddeeee",
  role: "colleague",
  date: "2026-11-30",
  name: "",
  comment: "",
  about: [{ competence: "begrenzen", level: "doet-zelf", signs: [], strong: "Rustig.", next: "" }],
};
