// Data points side by side: a table on a wide screen, cards on a phone and on paper. From: placement.ts,
// names of records. To: the page of evidence. Both hold the same words; the style sheet shows one.

import { button, make } from "../dom";
import { textOf } from "../log/form";
import { countsOf, makersOf, outcomesOf, type Point, placement } from "./placement";
import { dateOf, linesIn, listOf, type Told } from "./shown";

/** Fields that stand above the columns, or apart. */
const APART = new Set(["date", "whose", "agreed-learner", "agreed-giver"]);

export class Beside {
  readonly #place: HTMLElement;
  readonly #told: Told;
  readonly #stop: () => void;
  readonly #whose = make("select", { id: "naast-van" });
  readonly #outcome = make("select", { id: "naast-uitkomst" });
  readonly #count = make("p", { class: "lk-meta" });
  readonly #stopping: HTMLButtonElement;
  readonly #shown = make("div", {});
  #points: readonly Point[] = [];

  /** `stop`: away with what is only looked at. */
  constructor(place: HTMLElement, told: Told, stop: () => void) {
    this.#place = place;
    this.#told = told;
    this.#stop = stop;
    const { say } = told;
    this.#stopping = button(say("client.evidence.beside.stop"), {}, () => this.#stop());
    this.#whose.addEventListener("change", () => this.#fill(this.#whose.value, undefined));
    this.#outcome.addEventListener("change", () => this.#draw());
    this.#place.replaceChildren(
      make(
        "div",
        { class: "lk-form lk-row lk-screen-only" },
        chooser(say("client.evidence.beside.whose"), this.#whose),
        chooser(say("client.evidence.beside.outcome"), this.#outcome),
      ),
      this.#count,
      this.#shown,
      make("p", { class: "lk-own__foot" }, this.#stopping),
    );
  }

  /** `whose`: whom to begin with; else whoever was chosen. */
  show(points: readonly Point[], whose?: string): void {
    this.#points = points;
    const makers = makersOf(points);
    const { say } = this.#told;
    const known = whose ?? this.#whose.value;
    options(this.#whose, makers, (name) => name || say("client.evidence.beside.mine"));
    this.#fill(makers.includes(known) ? known : (makers[0] ?? ""), this.#outcome.value);
  }

  #fill(whose: string, outcome: string | undefined): void {
    const { say } = this.#told;
    const outcomes = outcomesOf(this.#points, whose).map((one) => `=${one}`);
    options(this.#outcome, ["", ...outcomes], (name) =>
      name === ""
        ? say("client.evidence.beside.all")
        : name.slice(1) || say("client.evidence.beside.none"),
    );
    this.#whose.value = whose;
    this.#outcome.value = outcome !== undefined && outcomes.includes(outcome) ? outcome : "";
    this.#draw();
  }

  #draw(): void {
    const { say } = this.#told;
    const whose = this.#whose.value;
    const outcome = this.#outcome.value === "" ? undefined : this.#outcome.value.slice(1);
    const { shown, of } = placement(this.#points, { whose, outcome });
    const counts = countsOf(this.#points, whose).map(([name, number]) =>
      say("client.evidence.beside.count", {
        outcome: name || say("client.evidence.beside.none"),
        number,
      }),
    );
    const isCut = shown.length < of;
    this.#count.textContent = [
      say("client.evidence.beside.counts", { counts: counts.join(", ") }),
      ...(isCut ? [say("client.evidence.beside.shown", { number: shown.length, of })] : []),
    ].join(" ");
    this.#stopping.hidden = !this.#points.some(({ isLookedAt }) => isLookedAt);
    this.#shown.replaceChildren(tableOf(shown, this.#told), cardsOf(shown, this.#told));
  }
}

function chooser(words: string, select: HTMLSelectElement): HTMLElement {
  return make("p", { class: "lk-writing" }, make("label", { for: select.id }, words), select);
}

function options(
  select: HTMLSelectElement,
  values: readonly string[],
  words: (value: string) => string,
): void {
  select.replaceChildren(...values.map((value) => make("option", { value }, words(value))));
}

/** A column for each, a row for each field that one of them has. */
function tableOf(points: readonly Point[], told: Told): HTMLElement {
  const { say } = told;
  const columns = points.map(
    (one) => new Map(linesIn("datapoint", without(one), told).map(([what, text]) => [what, text])),
  );
  const names = linesIn("datapoint", all(points), told).map(([what]) => what);
  const rows = names.map((what) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, what),
      ...columns.map((column) => make("td", {}, column.get(what) ?? "–")),
    ),
  );
  const agreed = make(
    "tr",
    {},
    make("th", { scope: "row" }, say("client.evidence.beside.agreed")),
    ...points.map((one) => make("td", {}, agreedOf(one, told))),
  );
  const head = make(
    "tr",
    {},
    make("th", { scope: "col" }, say("client.evidence.beside.when")),
    ...points.map(({ fields }) => make("th", { scope: "col" }, dateOf(fields, told))),
  );
  const label = say("client.evidence.beside.label");
  return make(
    "div",
    { class: "lk-table lk-beside__table", tabindex: "0", role: "group", "aria-label": label },
    make(
      "table",
      { class: "lk-rows" },
      make("thead", {}, head),
      make("tbody", {}, ...rows, agreed),
    ),
  );
}

function cardsOf(points: readonly Point[], told: Told): HTMLElement {
  const cards = points.map((one) =>
    make(
      "li",
      { class: "lk-beside__card" },
      make("p", {}, make("b", {}, dateOf(one.fields, told))),
      listOf("datapoint", without(one), told),
      make(
        "p",
        { class: "lk-meta" },
        [told.say("client.evidence.beside.agreed"), agreedOf(one, told)].join(": "),
      ),
    ),
  );
  return make("ol", { class: "lk-beside__cards" }, ...cards);
}

function without({ fields }: Point): Point["fields"] {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !APART.has(name)));
}

/** Everything that any of them says something about. */
function all(points: readonly Point[]): Point["fields"] {
  return Object.assign({}, ...points.map(without));
}

function agreedOf({ fields }: Point, { say }: Told): string {
  const number = ["agreed-learner", "agreed-giver"].filter((name) => textOf(fields, name)).length;
  const word = (["nobody", "one", "both"] as const)[number] ?? "nobody";
  return say(`client.evidence.beside.${word}`);
}
