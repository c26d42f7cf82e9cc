// What tests of making a programme share: a small shelf, and programmes by chance.

import fc from "fast-check";
import {
  type Assignment,
  emptyMeeting,
  emptyProgramme,
  FORMS,
  type Meeting,
  type Part,
  PLANS,
  type Programme,
} from "../../src/compose/programme";
import type { Lesson, Shelf } from "../../src/compose/shelf";

function lesson(name: string, prior: readonly string[]): Lesson {
  return {
    name,
    address: `lessen/${name}.html`,
    module: "een",
    prior,
    alone: 60,
    plans: { plan_45: { minutes: 45, left: 40 }, plan_90: { minutes: 90, left: 20 } },
    kit: `lessen/${name}-meenemen.zip`,
    files: [`lessen/${name}-quiz.apkg`],
    asking: 10,
    task: 30,
    blocks: [
      block("kijken", { words: 450 }),
      block("spelen", { isScene: true }),
      block("vragen", { isQuiz: true }),
      block("doen", { hasTask: true }),
    ],
    objectives: [
      { competence: "begrenzen", level: "doet-samen", bloom: "apply", asked: { apply: 2 } },
      { competence: "begrenzen", level: "doet-zelf", bloom: "create", asked: {} },
    ],
  };
}

function block(id: string, more: Partial<Lesson["blocks"][number]>) {
  const start = { id, title: id, minutes: 15, words: 0, isScene: false, isQuiz: false };
  return { ...start, hasTask: false, ...more };
}

const OWN = emptyMeeting("week-1", "Over de drempel", false);

export const READY: Programme = {
  ...emptyProgramme("Lesblok", {
    ...OWN,
    text: "Iedereen komt voor het eerst ergens binnen.",
    during: [{ id: "kijken", type: "lesson", lesson: "kijken", plan: "plan_90", text: "Rustig." }],
  }),
  base: "lesblok",
  form: "course",
  introduction: "Het blok begint bij de drempel.",
};

export const SHELF: Shelf = {
  wordsPerHour: 4000,
  sceneMinutes: 10,
  hoursPerEc: 28,
  loadOff: 0.2,
  criteria: [2, 6],
  blooms: ["remember", "apply", "create"],
  competences: [
    { id: "begrenzen", name: "Begrenzen" },
    { id: "verslag", name: "Verslag" },
  ],
  levels: [
    { id: "doet-samen", name: "Doet het samen" },
    { id: "doet-zelf", name: "Doet het zelf" },
  ],
  modules: [{ id: "een", name: "Eén", cartridge: "lessen/een.imscc" }],
  lessons: { kijken: lesson("kijken", []), grens: lesson("grens", ["kijken"]) },
  scenes: { sigaret: { name: "De sigaret", address: "scenes/s.html", competences: ["verslag"] } },
  pages: {
    "topic:regels": { name: "Regels", address: "r.html", kind: "topic", minutes: 5 },
    "collection:gesprekken/begrenzen": {
      ...{ name: "Begrenzen", address: "g.html#begrenzen", kind: "collection", minutes: 25 },
    },
  },
  ready: [READY],
};

const line = fc.string({ unit: "grapheme", maxLength: 40 });
const text = fc.string({ unit: "grapheme", maxLength: 200 });
const minutes = fc.integer({ min: 5, max: 480 });

/** Without ids, which are given where all of it is known. */
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({
    id: fc.constant(""),
    type: fc.constant("lesson" as const),
    lesson: fc.constantFrom("kijken", "grens", "weg"),
    plan: fc.constantFrom(...PLANS),
    text,
  }),
  fc.record({
    id: fc.constant(""),
    type: fc.constant("blocks" as const),
    blocks: fc.subarray(["kijken/spelen", "grens/doen", "grens/vragen"], { minLength: 1 }),
    text,
  }),
  fc.record({
    id: fc.constant(""),
    type: fc.constant("scene" as const),
    scene: fc.constant("sigaret"),
    minutes,
    text,
  }),
  fc.record({
    id: fc.constant(""),
    type: fc.constant("page" as const),
    page: fc.constantFrom("topic:regels", "collection:gesprekken/begrenzen"),
    minutes,
    text,
  }),
  fc.record({ id: fc.constant(""), type: fc.constant("own" as const), title: line, minutes, text }),
);

const meeting: fc.Arbitrary<Meeting> = fc.record({
  id: fc.constant(""),
  title: line,
  text,
  isAlone: fc.boolean(),
  day: fc.constantFrom("", "2026-12-03", "2028-02-29"),
  time: fc.constantFrom("", "09:30", "23:59"),
  before: fc.array(part, { maxLength: 3 }),
  during: fc.array(part, { maxLength: 4 }),
});

const aimed = {
  competence: fc.constantFrom("begrenzen", "verslag"),
  level: fc.constantFrom("doet-samen", "doet-zelf"),
};

const assignment: fc.Arbitrary<Assignment> = fc.record({
  id: fc.constant(""),
  title: line,
  text,
  minutes,
  after: fc.constant(""),
  ...aimed,
  criteria: fc.array(fc.record({ id: fc.constant(""), text: line }), { maxLength: 3 }),
});

export const programme: fc.Arbitrary<Programme> = fc
  .record({
    base: fc.constantFrom("", "lesblok", "weg"),
    title: line,
    summary: line,
    form: fc.constantFrom(...FORMS),
    place: line,
    group: line,
    audience: text,
    introduction: text,
    known: fc.subarray(["kijken", "grens"]),
    aims: fc.array(fc.record({ id: fc.constant(""), text: line, ...aimed }), { maxLength: 2 }),
    meetings: fc.array(meeting, { minLength: 1, maxLength: 4 }),
    assignments: fc.array(assignment, { maxLength: 2 }),
  })
  .map(withIds);

/** Everything with a name of its own, and assignments after a meeting that is there. */
function withIds(made: Programme): Programme {
  let count = 0;
  const named = <T extends { readonly id: string }>(one: T): T => {
    count += 1;
    return { ...one, id: `ding-${count}` };
  };
  const meetings = made.meetings.map((one) => ({
    ...named(one),
    before: one.before.map(named),
    during: one.during.map(named),
  }));
  return {
    ...made,
    aims: made.aims.map(named),
    meetings,
    assignments: made.assignments.map((one) => ({
      ...named(one),
      after: meetings[0]?.id ?? "",
      criteria: one.criteria.map(named),
    })),
  };
}
