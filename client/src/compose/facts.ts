// What a programme is: its title and form, for whom, which lessons everyone did before; and what it promises and asks.
// From: the desk. To: the page. What a record needs (model/curriculum.py) and nothing more.

import { button, make } from "../dom";
import { choiceField, lineField, numberField, textField, tickField } from "./fields";
import { titled } from "./naming";
import type { Around } from "./part-row";
import { ASSIGNED, type Assignment, FORMS, freshId, idsIn, type Programme } from "./programme";

export function factFields({ desk, say, open }: Around): HTMLElement[] {
  const { programme } = desk;
  const set = (changes: Partial<Programme>, field: string) =>
    desk.change({ ...desk.programme, ...changes }, { field });
  type Line = "summary" | "place" | "group";
  const line = (name: Line) =>
    lineField(
      {
        id: `programma-${name}`,
        label: say(`client.compose.fact.${name}`),
        value: programme[name],
      },
      (value) => set({ [name]: value }, name),
    );
  const text = (name: "audience" | "introduction") =>
    textField(
      {
        id: `programma-${name}`,
        label: say(`client.compose.fact.${name}`),
        value: programme[name],
      },
      (value) => set({ [name]: value }, name),
    );
  const more = make(
    "details",
    { class: "lk-compose__more" },
    make("summary", { "data-focus": "facts" }, say("client.compose.facts")),
    make(
      "div",
      { class: "lk-compose__fields" },
      line("summary"),
      text("audience"),
      text("introduction"),
      make("div", { class: "lk-compose__pair" }, line("place"), line("group")),
      known({ desk, say, open, root: "" }),
    ),
  );
  more.open = open.has("facts");
  more.addEventListener("toggle", () => {
    open[more.open ? "add" : "delete"]("facts");
  });
  return [
    make(
      "div",
      { class: "lk-compose__pair" },
      lineField(
        { id: "programma-title", label: say("client.compose.fact.title"), value: programme.title },
        (title) => set({ title }, "title"),
      ),
      choiceField(
        { id: "programma-form", label: say("programme.form"), value: programme.form },
        FORMS.map((form) => [form, say(`programme.forms.${form}`)] as const),
        (chosen) => set({ form: FORMS.find((form) => form === chosen) ?? "team" }, "form"),
      ),
    ),
    more,
  ];
}

function known({ desk, say }: Around): HTMLElement {
  const boxes = Object.entries(desk.shelf.lessons).map(([lesson, { name }]) => {
    const value = desk.programme.known.includes(lesson) ? "x" : "";
    return tickField({ id: `bekend-${lesson}`, label: name, value }, (on) => {
      const others = desk.programme.known.filter((one) => one !== lesson);
      const next = on ? [...others, lesson] : others;
      desk.change({ ...desk.programme, known: next }, { field: `known ${lesson}` });
    });
  });
  return make(
    "fieldset",
    { class: "lk-compose__blocks lk-compose__known" },
    make("legend", {}, say("client.compose.known")),
    ...boxes,
  );
}

export function aimFields(around: Around): HTMLElement[] {
  const { desk, say } = around;
  const { aims, assignments } = desk.programme;
  const fresh = (name: string) => freshId(say(name), idsIn(desk.programme));
  const first = {
    competence: desk.shelf.competences[0]?.id ?? "",
    level: desk.shelf.levels[0]?.id ?? "",
  };
  const addAim = button(say("client.compose.add_aim"), { "data-focus": "add-aim" }, () => {
    const id = fresh("client.compose.aim");
    const next = [...desk.programme.aims, { id, text: "", ...first }];
    const words = say("client.compose.added_aim");
    desk.change({ ...desk.programme, aims: next }, { words, focus: `doel-${id}-text` }, "add-aim");
  });
  const addAssignment = button(
    say("client.compose.add_assignment"),
    { "data-focus": "add-task" },
    () => {
      const id = fresh("client.compose.assignment");
      const after = desk.programme.meetings.at(-1)?.id ?? "";
      const one = { id, title: "", text: "", minutes: 120, after, criteria: [], ...first };
      const next = [...desk.programme.assignments, one];
      const words = say("client.compose.added_assignment");
      around.open.add(`task/${id}`);
      desk.change(
        { ...desk.programme, assignments: next },
        { words, focus: `opdracht-${id}-title` },
        "add-task",
      );
    },
  );
  return [
    make("h3", {}, say("programme.aims")),
    make("ul", { class: "lk-compose__rows" }, ...aims.map(({ id }) => aimRow(id, around))),
    addAim,
    make("h3", {}, say("programme.assignments")),
    make(
      "ul",
      { class: "lk-compose__rows" },
      ...assignments.map(({ id }) => assignmentRow(id, around)),
    ),
    addAssignment,
  ];
}

function away(name: string, focus: string, { desk, say }: Around, next: () => Programme) {
  const press = button("×", {}, () => {
    const words = say("client.compose.removed", { name: name || say("client.compose.untitled") });
    desk.change(next(), { words, focus });
  });
  press.setAttribute("aria-label", say("client.compose.remove", { name }));
  return press;
}

interface Aimed {
  readonly competence: string;
  readonly level: string;
}

function aimedAt(
  start: string,
  one: Aimed,
  around: Around,
  set: (changes: Partial<Aimed>) => void,
) {
  const { desk, say } = around;
  const options = (some: readonly { readonly id: string; readonly name: string }[]) =>
    some.map(({ id, name }) => [id, name] as const);
  return make(
    "div",
    { class: "lk-compose__pair" },
    choiceField(
      { id: `${start}-competence`, label: say("framework.competence"), value: one.competence },
      options(desk.shelf.competences),
      (competence) => set({ competence }),
    ),
    choiceField(
      { id: `${start}-level`, label: say("client.compose.level"), value: one.level },
      options(desk.shelf.levels),
      (level) => set({ level }),
    ),
  );
}

function aimRow(id: string, around: Around): HTMLElement {
  const { desk, say } = around;
  const aim = desk.programme.aims.find((one) => one.id === id);
  if (!aim) {
    return make("li");
  }
  const set = (changes: Partial<typeof aim>, field: string) => {
    const aims = desk.programme.aims.map((one) => (one.id === id ? { ...one, ...changes } : one));
    desk.change({ ...desk.programme, aims }, { field: `${id} ${field}` });
  };
  const remove = away(aim.text, "add-aim", around, () => {
    const aims = desk.programme.aims.filter((one) => one.id !== id);
    return { ...desk.programme, aims };
  });
  const label = say("client.compose.aim_text");
  return make(
    "li",
    {},
    lineField({ id: `doel-${id}-text`, label, value: aim.text }, (text) => set({ text }, "text")),
    aimedAt(`doel-${id}`, aim, around, (changes) => set(changes, Object.keys(changes).join())),
    make("p", { class: "lk-compose__moves" }, remove),
  );
}

function assignmentRow(id: string, around: Around): HTMLElement {
  const { desk, say, open } = around;
  const task = desk.programme.assignments.find((one) => one.id === id);
  if (!task) {
    return make("li");
  }
  const set = (changes: Partial<Assignment>, field: string) => {
    const assignments = desk.programme.assignments.map((one) =>
      one.id === id ? { ...one, ...changes } : one,
    );
    desk.change({ ...desk.programme, assignments }, { field: `${id} ${field}` });
  };
  const remove = away(task.title, "add-task", around, () => {
    const assignments = desk.programme.assignments.filter((one) => one.id !== id);
    return { ...desk.programme, assignments };
  });
  const start = `opdracht-${id}`;
  const { least, most } = ASSIGNED;
  const criteria = task.criteria.map(({ text }) => text).join("\n");
  const [few, many] = desk.shelf.criteria;
  const details = make(
    "details",
    { class: "lk-compose__more" },
    make("summary", {}, task.title || say("client.compose.untitled")),
    make(
      "div",
      { class: "lk-compose__fields" },
      lineField(
        { id: `${start}-title`, label: say("client.compose.assignment_title"), value: task.title },
        (title) => set({ title }, "title"),
      ),
      textField(
        { id: `${start}-text`, label: say("client.compose.assignment_text"), value: task.text },
        (text) => set({ text }, "text"),
      ),
      make(
        "div",
        { class: "lk-compose__pair" },
        numberField(
          {
            id: `${start}-minutes`,
            label: say("client.compose.minutes"),
            value: `${task.minutes}`,
          },
          ASSIGNED,
          say("client.compose.minutes_wrong", { least, most }),
          (minutes) => set({ minutes }, "minutes"),
        ),
        choiceField(
          { id: `${start}-after`, label: say("client.compose.after"), value: task.after },
          desk.programme.meetings.map((one, at) => [one.id, titled(one, at, say)] as const),
          (after) => set({ after }, "after"),
        ),
      ),
      aimedAt(start, task, around, (changes) => set(changes, Object.keys(changes).join())),
      textField(
        {
          id: `${start}-criteria`,
          label: say("client.compose.criteria"),
          help: say("client.compose.criteria_help", { few, many }),
          value: criteria,
        },
        (text) => set({ criteria: criteriaOf(text, task, desk.programme) }, "criteria"),
        4,
      ),
    ),
  );
  details.open = open.has(`task/${id}`);
  details.addEventListener("toggle", () => {
    open[details.open ? "add" : "delete"](`task/${id}`);
  });
  return make("li", {}, details, make("p", { class: "lk-compose__moves" }, remove));
}

const LINE = 300;

/** One on each line; a line that stays keeps its name. */
function criteriaOf(text: string, { criteria }: Assignment, programme: Programme) {
  const taken = new Set(idsIn(programme));
  return text
    .split("\n")
    .map((line) => line.trim().slice(0, LINE))
    .filter((line) => line !== "")
    .map((line) => {
      const known = criteria.find((one) => one.text === line);
      const id = known?.id ?? freshId(line, taken);
      taken.add(id);
      return { id, text: line };
    });
}
