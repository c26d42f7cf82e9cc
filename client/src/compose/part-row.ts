// One part of a meeting: what it is, how long, and the buttons that move, change and remove it. From: the desk. To: a
// row of a meeting. Every move there is by dragging, there is by button too.

import { button, make } from "../dom";
import type { Say } from "../words";
import type { Desk } from "./desk";
import { choiceField, lineField, numberField, textField, tickField } from "./fields";
import { aloneIn, togetherIn } from "./load";
import { changePart, movePart, partsIn, removePart, type Spot, spotOf, step } from "./moves";
import { addressOf, nameOf, titled } from "./naming";
import { isGone } from "./order";
import { lessonsIn, MINUTES, type Part, PLANS, type Plan, type Where } from "./programme";
import { at } from "./shelf";

export interface Around {
  readonly desk: Desk;
  readonly say: Say;
  /** Up to the root of the language. */
  readonly root: string;
  /** What is open stays so when the page is drawn again. */
  readonly open: Set<string>;
}

export function partRow(part: Part, isTogether: boolean, around: Around): HTMLLIElement {
  const { desk, say, open } = around;
  const name = nameOf(part, desk.shelf);
  const more = make("details", { class: "lk-compose__more" });
  more.append(
    make("summary", { "data-focus": `${part.id}/more` }, say("client.compose.more"), hidden(name)),
    ...details(part, isTogether, around),
  );
  more.open = open.has(part.id);
  more.addEventListener("toggle", () => {
    open[more.open ? "add" : "delete"](part.id);
  });
  const grip = make("span", { class: "lk-compose__grip", "aria-hidden": "true" }, "⠿");
  grip.title = say("client.compose.drag");
  return make(
    "li",
    { class: "lk-compose__part", "data-id": part.id },
    grip,
    make(
      "div",
      { class: "lk-compose__what" },
      make("span", { class: "lk-compose__kind" }, say(`client.compose.kind.${part.type}`)),
      " ",
      titleOf(part, name, around),
      " ",
      make(
        "span",
        { class: "lk-meta", "data-minutes": part.id },
        minutesOf(part, isTogether, around),
      ),
      make("div", { "data-faults": part.id }),
    ),
    make("div", { class: "lk-compose__moves" }, ...buttons(part, name, around)),
    more,
  );
}

export function minutesOf(part: Part, isTogether: boolean, { desk, say }: Around): string {
  const minutes = (isTogether ? togetherIn : aloneIn)(part, desk.shelf);
  return say("programme.min", { minutes });
}

function titleOf(part: Part, name: string, { desk, say, root }: Around): HTMLElement {
  const address = addressOf(part, desk.shelf);
  const words = name.trim() || say("client.compose.untitled");
  const marks = { "data-focus": part.id, "data-name": part.id };
  return address && !isGone(part, desk.shelf)
    ? make("a", { href: `${root}${address}`, ...marks }, words)
    : make("b", { tabindex: "-1", ...marks }, words);
}

function hidden(words: string): HTMLElement {
  return make("span", { class: "lk-hidden" }, ` ${words}`);
}

function buttons(part: Part, name: string, around: Around): HTMLElement[] {
  const { desk, say } = around;
  const go = (by: -1 | 1, key: "up" | "down") => {
    const focus = `${part.id}/${key}`;
    const press = button(by < 0 ? "↑" : "↓", { "data-focus": focus }, () => {
      const to = step(desk.programme, part.id, by);
      if (to) {
        move(part, to, focus, around);
      }
    });
    press.setAttribute("aria-label", say(`client.compose.${key}`, { name }));
    press.title = press.getAttribute("aria-label") ?? "";
    if (!step(desk.programme, part.id, by)) {
      press.setAttribute("aria-disabled", "true"); // it keeps the focus
    }
    return press;
  };
  const away = button("×", { "data-focus": `${part.id}/away` }, () => remove(part, name, around));
  away.setAttribute("aria-label", say("client.compose.remove", { name }));
  away.title = away.getAttribute("aria-label") ?? "";
  return [go(-1, "up"), go(1, "down"), away];
}

/** Says where it is now, as one would who sees it. */
export function move(part: Part, to: Spot, focus: string, { desk, say }: Around): void {
  const next = movePart(desk.programme, part.id, to);
  const spot = spotOf(next, part.id);
  if (!spot) {
    return;
  }
  const place = next.meetings.findIndex(({ id }) => id === spot.meeting);
  const meeting = next.meetings[place];
  const words = say("client.compose.moved", {
    name: nameOf(part, desk.shelf),
    meeting: meeting ? titled(meeting, place, say) : "",
    where: whereIn(spot.where, meeting?.isAlone === true, say),
    place: spot.place + 1,
    number: partsIn(next, spot).length,
  });
  desk.change(next, { words, focus });
}

export function whereIn(where: Where, isAlone: boolean, say: Say): string {
  return say(`client.compose.where.${where === "during" && isAlone ? "day" : where}`);
}

/** The focus goes to what takes its place. */
function remove(part: Part, name: string, { desk, say }: Around): void {
  const spot = spotOf(desk.programme, part.id);
  if (!spot) {
    return;
  }
  const next = removePart(desk.programme, part.id);
  const left = partsIn(next, spot);
  const near = left[spot.place] ?? left.at(-1);
  const focus = near ? `${near.id}/away` : `${spot.meeting}/${spot.where}/add`;
  desk.change(next, { words: say("client.compose.removed", { name }), focus }, part.id);
}

function details(part: Part, isTogether: boolean, around: Around): HTMLElement[] {
  const { desk, say } = around;
  const id = (field: string) => `deel-${part.id}-${field}`;
  /** From how it is by then: several fields of it may have been changed. */
  const set = (changes: (now: Part) => Part, field?: string) => {
    const spot = spotOf(desk.programme, part.id);
    const now = spot && partsIn(desk.programme, spot)[spot.place];
    if (now) {
      desk.change(changePart(desk.programme, changes(now)), field ? { field } : { focus: part.id });
    }
  };
  const fields: HTMLElement[] = [];
  if (part.type === "own") {
    const shown = { id: id("title"), label: say("client.compose.own_title"), value: part.title };
    fields.push(
      lineField(shown, (title) =>
        set((now) => (now.type === "own" ? { ...now, title } : now), id("title")),
      ),
    );
  }
  if (part.type === "lesson" && isTogether) {
    const shown = { id: id("plan"), label: say("client.compose.plan"), value: part.plan };
    const options = PLANS.map((plan) => [plan, say(`programme.${plan}`)] as const);
    fields.push(
      choiceField(shown, options, (chosen) => {
        const plan: Plan = PLANS.find((one) => one === chosen) ?? "plan_90";
        set((now) => (now.type === "lesson" ? { ...now, plan } : now), id("plan"));
      }),
    );
  }
  if (part.type === "own" || ((part.type === "scene" || part.type === "page") && isTogether)) {
    const shown = {
      id: id("minutes"),
      label: say("client.compose.minutes"),
      value: `${part.minutes}`,
    };
    const wrong = say("client.compose.minutes_wrong", { least: MINUTES.least, most: MINUTES.most });
    fields.push(
      numberField(shown, MINUTES, wrong, (minutes) =>
        set((now) => ("minutes" in now ? { ...now, minutes } : now), id("minutes")),
      ),
    );
  }
  if (part.type === "lesson" || part.type === "blocks") {
    fields.push(...blocksOf(part, around, set));
  }
  const text = { id: id("text"), label: say("client.compose.note"), value: part.text };
  fields.push(
    textField(text, (value) => set((now) => ({ ...now, text: value }), id("text")), 2),
    elsewhere(part, around),
  );
  return [make("div", { class: "lk-compose__fields" }, ...fields)];
}

/** All blocks of a lesson are the lesson; some are those blocks. */
function blocksOf(
  part: Part & { readonly type: "lesson" | "blocks" },
  { desk, say }: Around,
  set: (changes: (now: Part) => Part) => void,
): HTMLElement[] {
  const chosen = new Set(part.type === "blocks" ? part.blocks : []);
  return lessonsIn(part).map((owner) => {
    const lesson = at(desk.shelf.lessons, owner);
    const boxes = (lesson?.blocks ?? []).map((block) => {
      const name = `${owner}/${block.id}`;
      const isOn = part.type === "lesson" || chosen.has(name);
      const minutes = say("programme.min", { minutes: block.minutes });
      return tickField(
        {
          id: `deel-${part.id}-${owner}-${block.id}`,
          label: `${block.title}, ${minutes}`,
          value: isOn ? "x" : "",
        },
        (on) =>
          set((now) => ticked(now, owner, name, on, lesson?.blocks.map(({ id }) => id) ?? [])),
      );
    });
    return make(
      "fieldset",
      { class: "lk-compose__blocks" },
      make("legend", {}, say("client.compose.blocks")),
      ...boxes,
    );
  });
}

function ticked(now: Part, owner: string, name: string, on: boolean, all: readonly string[]): Part {
  const names = all.map((id) => `${owner}/${id}`);
  const before = now.type === "blocks" ? now.blocks : now.type === "lesson" ? names : [];
  const others = before.filter((one) => !names.includes(one));
  const own = names.filter((one) => (one === name ? on : before.includes(one)));
  const { id, text } = now;
  if (own.length === names.length && others.length === 0) {
    return { id, text, type: "lesson", lesson: owner, plan: "plan_90" };
  }
  const blocks = [...others, ...own];
  return blocks.length > 0 ? { id, text, type: "blocks", blocks } : now;
}

/** Straight to another meeting. */
function elsewhere(part: Part, around: Around): HTMLElement {
  const { desk, say } = around;
  const spot = spotOf(desk.programme, part.id);
  const options = desk.programme.meetings.flatMap((meeting, place) =>
    (["before", "during"] as const).map((where) => {
      const words = `${titled(meeting, place, say)}: ${whereIn(where, meeting.isAlone, say)}`;
      return [`${meeting.id}/${where}`, words] as const;
    }),
  );
  const id = `deel-${part.id}-naar`;
  const value = spot ? `${spot.meeting}/${spot.where}` : "";
  return choiceField({ id, label: say("client.compose.to"), value }, options, (chosen) => {
    const [meeting = "", where] = chosen.split("/");
    const to = { meeting, where: where === "before" ? "before" : "during" } as const;
    const place = partsIn(desk.programme, to).length;
    move(part, { ...to, place }, id, around);
  });
}
