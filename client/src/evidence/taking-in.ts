// Files that others give: what stands in them, in words, and then, after a yes, kept; data points can also
// only be looked at. From: files someone picked, the log. To: the page of evidence. Never: keeps anything
// before a yes, and nothing that someone erased.

import { button, make } from "../dom";
import type { LogEvent } from "../log/event";
import type { Fields } from "../log/form";
import { textOfFile } from "../picked";
import { tracesIn } from "../recognisable";
import { day } from "../words";
import { type Plan, planOf, shelfOf } from "./joining";
import {
  type Handed,
  MAX_BYTES,
  type Parcel,
  readParcel,
  type Travelling,
  targetOf,
  textsOf,
} from "./parcel";
import { listOf, type Told } from "./shown";

export interface Around {
  readonly told: Told;
  readonly events: () => Promise<readonly LogEvent[]>;
  /** True when the device holds all of it. */
  readonly keep: (form: Travelling, forms: readonly [string, Fields][]) => Promise<boolean>;
  readonly look: (name: string, forms: readonly Handed[]) => void;
  readonly tell: (words: string) => void;
  /** Where the focus goes when a file is done with. */
  readonly after: () => void;
}

/** A block that asks what to do with one file; or why it is refused, said at once. */
export async function takeIn(file: File, around: Around): Promise<HTMLElement | undefined> {
  const { say, language } = around.told;
  const given = await textOfFile(file, MAX_BYTES);
  const found = typeof given === "string" ? given : readParcel(given.text);
  if (typeof found === "string") {
    const why = say(`client.evidence.refused.${found}`);
    around.tell(say("client.evidence.refused.intro", { name: file.name, why }));
    return undefined;
  }
  const plan = planOf(shelfOf(await around.events(), found.form), found);
  const which = found.form === "observation" ? "observation" : numberWord(found.forms.length);
  const words = { name: file.name, number: found.forms.length, date: day(found.at, language) };
  around.tell(say(`client.evidence.read.${which}`, words));
  return new Proposal(file.name, found, plan, around).element;
}

function numberWord(number: number): "point" | "points" {
  return number === 1 ? "point" : "points";
}

class Proposal {
  readonly element: HTMLElement;
  readonly #around: Around;
  readonly #plan: Plan;
  readonly #mine: HTMLInputElement;
  readonly #name: HTMLInputElement;

  constructor(file: string, parcel: Parcel, plan: Plan, around: Around) {
    const { say } = around.told;
    this.#around = around;
    this.#plan = plan;
    const given = file.replace(/\.json$/i, "").slice(0, 80);
    this.#mine = make("input", { type: "radio", name: `van-${given}`, value: "mine" });
    this.#name = make("input", { type: "text", id: `naam-${crypto.randomUUID()}`, value: given });
    const isNew = plan.added.length + plan.renewed.length > 0;
    const seems = tracesIn(parcel.forms.map(({ fields }) => textsOf(fields)).join("\n"));
    const what = seems.map((trace) => say(`client.note.seems.${trace}`)).join(", ");
    const isPoints = parcel.form === "datapoint";
    const keep = button(say(`client.evidence.read.${what ? "keep_anyway" : "keep"}`), {}, () => {
      void this.#keep();
    });
    const look = button(say("client.evidence.read.look"), {}, () => this.#look(parcel));
    const cancel = button(say("client.evidence.read.cancel"), {}, () => {
      this.#done(say("client.evidence.read.cancelled"));
    });
    this.element = make(
      "div",
      { class: "lk-evidence__file", role: "group", "aria-label": file },
      make("p", {}, make("b", {}, file)),
      ...this.#counts(),
      ...(isPoints
        ? []
        : parcel.forms.map(({ fields }) => listOf(parcel.form, fields, around.told))),
      ...(isPoints ? [this.#asked(given)] : []),
      ...(what && isNew ? [make("p", {}, say("client.evidence.read.seems", { what }))] : []),
      ...(isNew ? [] : [make("p", {}, say("client.evidence.read.nothing"))]),
      make(
        "p",
        { class: "lk-confirm" },
        ...(isPoints ? [look] : []),
        ...(isNew ? [keep] : []),
        cancel,
      ),
    );
  }

  #counts(): HTMLElement[] {
    const { say } = this.#around.told;
    const { added, renewed, known, erased, taken } = this.#plan;
    const words = (name: string, number: number) =>
      number > 0 ? [say(`client.evidence.read.${name}`, { number })] : [];
    const counts = [
      ...words("added", added.length),
      ...words("renewed", renewed.length),
      ...words("known", known),
    ];
    return [counts.join(" "), ...words("erased", erased), ...words("taken", taken)]
      .filter(Boolean)
      .map((text) => make("p", {}, text));
  }

  /** Whose they are: one's own from another device, or somebody's, under a name one chooses. */
  #asked(given: string): HTMLElement {
    const { say } = this.#around.told;
    const other = make("input", { type: "radio", name: `van-${given}`, value: "other" });
    other.checked = true;
    const label = make("label", { for: this.#name.id }, say("client.evidence.read.name"));
    const line = make("p", { class: "lk-writing" }, label, this.#name);
    this.#mine.addEventListener("change", () => {
      line.hidden = true;
    });
    other.addEventListener("change", () => {
      line.hidden = false;
    });
    const choice = (input: HTMLInputElement, words: string) =>
      make("label", { class: "lk-choice" }, input, " ", make("span", {}, words));
    return make(
      "fieldset",
      { class: "lk-evidence__whose" },
      make("legend", {}, say("client.evidence.read.whose")),
      choice(this.#mine, say("client.evidence.read.mine")),
      choice(other, say("client.evidence.read.other")),
      line,
    );
  }

  get #whose(): string {
    const isMine = this.#plan.form === "observation" || this.#mine.checked;
    return isMine ? "" : this.#name.value.trim().slice(0, 80) || "?";
  }

  /** What is here keeps the name that it has here. */
  async #keep(): Promise<void> {
    const { events, keep, told } = this.#around;
    const { form } = this.#plan;
    const shelf = shelfOf(await events(), form);
    const whose = this.#whose;
    const forms = [...this.#plan.added, ...this.#plan.renewed].flatMap(
      ({ id, fields }): [string, Fields][] => {
        const here = shelf.get(targetOf(id));
        if (typeof here === "string") {
          return []; // erased in another tab since
        }
        const name = here === undefined ? whose : (here["whose"] ?? "");
        return [[targetOf(id), name.length > 0 ? { ...fields, whose: name } : fields]];
      },
    );
    const isKept = await keep(form, forms);
    const word = isKept
      ? told.say("client.evidence.read.kept", { number: forms.length })
      : told.say("client.evidence.not_kept");
    this.#done(word);
  }

  #look({ forms }: Parcel): void {
    this.#around.look(this.#whose, forms);
    this.#done(this.#around.told.say("client.evidence.read.looked"));
  }

  #done(words: string): void {
    this.element.remove();
    this.#around.tell(words);
    this.#around.after();
  }
}
