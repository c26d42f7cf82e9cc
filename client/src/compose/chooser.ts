// What can be put in a meeting, to search in and choose from. From: the shelf, the desk. To: a dialog that stays open
// while someone chooses, and says what it did. What a thing takes is told of the place where it would come. Never: moves or
// removes anything.

import { button, make } from "../dom";
import { folded } from "../folded";
import { grouped } from "../grouped";
import type { Desk } from "./desk";
import { lineField, numberField } from "./fields";
import { loadOfMeeting, minutesAt } from "./load";
import { partsIn, putPart, type Slot } from "./moves";
import { titled } from "./naming";
import { type Around, whereIn } from "./part-row";
import { emptyMeeting, freshId, idsIn, MINUTES, type Part, TOGETHER } from "./programme";

const KINDS = ["lesson", "scene", "page", "talk", "own"] as const;
type Kind = (typeof KINDS)[number];

interface Choice {
  readonly kind: Kind;
  readonly name: string;
  readonly group: string;
  readonly make: (id: string) => Part;
}

export class Chooser {
  readonly element: HTMLDialogElement;
  readonly #around: Around;
  readonly #choices: readonly Choice[];
  readonly #title: HTMLElement;
  readonly #list = make("div", { class: "lk-compose__choices" });
  readonly #told = make("p", { role: "status", class: "lk-compose__told" });
  readonly #find: HTMLInputElement;
  readonly #tabs: HTMLElement;
  readonly #own: HTMLElement;
  #kind: Kind = "lesson";
  #slot: Slot = { meeting: "", where: "during" };

  constructor(around: Around) {
    const { say, desk } = around;
    this.#around = around;
    this.#choices = choicesOf(desk, say);
    this.#title = make("h2", { id: "lk-kiezer", tabindex: "-1" });
    this.#find = make("input", { type: "search", id: "kiezer-zoek", autocomplete: "off" });
    this.#find.addEventListener("input", () => this.#draw());
    this.#tabs = make("div", { class: "lk-compose__tabs", role: "group" });
    this.#tabs.setAttribute("aria-label", say("client.compose.choose_kind"));
    this.#own = this.#ownForm();
    const close = () => this.element.close();
    this.element = make(
      "dialog",
      { class: "lk-compose__chooser", "aria-labelledby": "lk-kiezer" },
      make(
        "div",
        { class: "lk-compose__head" },
        this.#title,
        button(say("client.compose.done"), { class: "lk-button" }, close),
      ),
      this.#tabs,
      make(
        "p",
        { class: "lk-compose__field" },
        make("label", { for: this.#find.id }, say("client.compose.find")),
        this.#find,
      ),
      this.#own,
      this.#told,
      this.#list,
    );
  }

  /** `closed`: with the ids of what was put there. */
  open(slot: Slot, closed: () => void): void {
    const { desk, say } = this.#around;
    this.#slot = slot;
    const place = desk.programme.meetings.findIndex(({ id }) => id === slot.meeting);
    const meeting = desk.programme.meetings[place];
    const where = whereIn(slot.where, meeting?.isAlone === true, say);
    const name = meeting ? titled(meeting, place, say) : "";
    this.#title.textContent = say("client.compose.choose", { meeting: name, where });
    this.#told.textContent = "";
    this.#find.value = "";
    this.#draw();
    this.element.addEventListener("close", closed, { once: true });
    this.element.showModal();
    this.#title.focus();
  }

  #draw(): void {
    const { say, desk } = this.#around;
    this.#tabs.replaceChildren(
      ...KINDS.map((kind) => {
        const press = button(say(`client.compose.kinds.${kind}`), {}, () => {
          this.#kind = kind;
          this.#draw();
          this.#tabs.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
        });
        press.setAttribute("aria-pressed", String(kind === this.#kind));
        return press;
      }),
    );
    const isOwn = this.#kind === "own";
    this.#own.hidden = !isOwn;
    this.#find.closest("p")?.toggleAttribute("hidden", isOwn);
    const asked = folded(this.#find.value.trim()).split(/\s+/);
    const found = this.#choices.filter(
      ({ kind, name, group }) =>
        kind === this.#kind && asked.every((word) => folded(`${name} ${group}`).includes(word)),
    );
    const there = new Map<string, string>();
    for (const [place, meeting] of desk.programme.meetings.entries()) {
      for (const part of [...meeting.before, ...meeting.during]) {
        there.set(keyOf(part), titled(meeting, place, say));
      }
    }
    const groups = [...grouped(found, ({ group }) => group)].map(([group, some]) =>
      make(
        "div",
        {},
        ...(group ? [make("h3", {}, group)] : []),
        make("ul", {}, ...some.map((one) => this.#row(one, there))),
      ),
    );
    const none = isOwn || found.length > 0 ? [] : [make("p", {}, say("client.compose.none_found"))];
    this.#list.replaceChildren(...(isOwn ? [] : groups), ...none);
  }

  #row(choice: Choice, there: ReadonlyMap<string, string>): HTMLElement {
    const { say } = this.#around;
    const known = there.get(keyOf(choice.make("x")));
    const meta = [this.#cost(choice)];
    if (known !== undefined) {
      meta.push(say("client.compose.there", { meeting: known }));
    }
    const marks = { "data-choice": keyOf(choice.make("x")) };
    const press = button(say("client.compose.put"), marks, () => {
      this.#put(choice.make, choice.name);
      const all = [...this.#list.querySelectorAll("button")];
      const at = all.indexOf(press);
      this.#draw();
      [...this.#list.querySelectorAll("button")][at]?.focus();
    });
    press.append(make("span", { class: "lk-hidden" }, `: ${choice.name}`));
    return make(
      "li",
      {},
      make("span", {}, choice.name, " ", make("span", { class: "lk-meta" }, meta.join(". "))),
      press,
    );
  }

  /** As the meeting will count it. */
  #cost(choice: Choice): string {
    const { say, desk } = this.#around;
    const { meeting: id, where } = this.#slot;
    const isAlone = desk.programme.meetings.find((one) => one.id === id)?.isAlone === true;
    const empty = emptyMeeting(id, "", isAlone);
    const load = loadOfMeeting({ ...empty, [where]: [choice.make("x")] }, desk.shelf);
    const minutes = minutesAt(load, where);
    const after = minutesAt(load, "after");
    return [
      ...(where === "before" || isAlone
        ? [say("programme.min", { minutes })]
        : [say("client.compose.cost.together", { minutes })]),
      ...(after > 0 ? [say("client.compose.cost.after", { minutes: after })] : []),
    ].join(", ");
  }

  #put(makePart: (id: string) => Part, name: string): void {
    const { desk, say } = this.#around;
    const part = makePart(freshId(name, idsIn(desk.programme)));
    const place = partsIn(desk.programme, this.#slot).length;
    const number = place + 1;
    const words = say("client.compose.added", { name, number });
    desk.change(putPart(desk.programme, part, { ...this.#slot, place }), { words }, part.id);
    this.#told.textContent = words;
  }

  #ownForm(): HTMLElement {
    const { say } = this.#around;
    let [title, minutes] = ["", TOGETHER.own as number];
    const wrong = say("client.compose.minutes_wrong", { least: MINUTES.least, most: MINUTES.most });
    const line = lineField(
      { id: "kiezer-eigen", label: say("client.compose.own_title"), value: "" },
      (value) => {
        title = value.trim();
      },
    );
    const number = numberField(
      { id: "kiezer-minuten", label: say("client.compose.minutes"), value: `${minutes}` },
      MINUTES,
      wrong,
      (value) => {
        minutes = value;
      },
    );
    const form = make(
      "form",
      { class: "lk-compose__own", novalidate: "" },
      line,
      number,
      make("button", { type: "submit", class: "lk-quiet" }, say("client.compose.put")),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const field = line.querySelector("input");
      if (title === "") {
        this.#told.textContent = say("client.compose.own_empty");
      } else {
        const [named, long] = [title, minutes];
        this.#put((id) => ({ id, type: "own", title: named, minutes: long, text: "" }), named);
        title = "";
        if (field) {
          field.value = "";
        }
      }
      field?.focus();
    });
    return form;
  }
}

/** By which one knows that something stands there already. */
function keyOf(part: Part): string {
  switch (part.type) {
    case "lesson":
      return `lesson:${part.lesson}`;
    case "scene":
      return `scene:${part.scene}`;
    case "page":
      return part.page;
    case "blocks":
    case "own":
      return `own:${part.id}`;
  }
}

function choicesOf({ shelf }: Desk, say: Around["say"]): Choice[] {
  const modules = new Map(shelf.modules.map(({ id, name }) => [id, name]));
  const lessons = Object.entries(shelf.lessons).map(
    ([lesson, { name, module }]): Choice => ({
      kind: "lesson",
      name,
      group: modules.get(module) ?? "",
      make: (id) => ({ id, type: "lesson", lesson, plan: "plan_90", text: "" }),
    }),
  );
  const order = [...modules.values()];
  lessons.sort((one, other) => order.indexOf(one.group) - order.indexOf(other.group));
  const scenes = Object.entries(shelf.scenes).map(
    ([scene, { name }]): Choice => ({
      kind: "scene",
      name,
      group: "",
      make: (id) => ({ id, type: "scene", scene, minutes: TOGETHER.scene, text: "" }),
    }),
  );
  const pages = Object.entries(shelf.pages).map(
    ([page, { name, kind }]): Choice => ({
      kind: isTalk(page) ? "talk" : "page",
      name,
      group: isTalk(page) ? "" : say(`client.compose.pages.${kind}`),
      make: (id) => ({ id, type: "page", page, minutes: TOGETHER.page, text: "" }),
    }),
  );
  return [...lessons, ...scenes, ...pages];
}

/** A part of a page that holds many. */
function isTalk(page: string): boolean {
  return page.includes("/");
}
