// One card: with how much support someone does this, what they would see, and what follows from the choice.
// From: the sheet, what was chosen. To: page.ts, as a screen. What an example says is shown after a choice, never before.

import { button, make } from "../dom";
import { type Card, type Cards, isChanged } from "./cards";
import { consequences } from "./consequences";
import { type Around, dayOf, levelNamed, type View } from "./view";

interface Choice {
  readonly level: string;
  readonly press: HTMLButtonElement;
  readonly marks: HTMLElement;
}

/** The heading of any card, with its place among them. */
export class CardView implements View {
  readonly element = make("section", { class: "lk-assess__card" });
  readonly heading = make("h2", { tabindex: "-1" });
  readonly #around: Around;
  readonly #competence: string;
  readonly #number = make("span", { class: "lk-assess__number" });
  readonly #steps = make("span", { class: "lk-assess__steps", "aria-hidden": "true" });
  readonly #changed = make("p", { class: "lk-meta" });
  readonly #after = make("div", { class: "lk-assess__after" });
  readonly #choices: readonly Choice[];

  constructor(competence: string, around: Around) {
    this.#around = around;
    this.#competence = competence;
    const { sheet, say, frame } = around;
    this.heading.append(this.#number, " ", sheet.titleOf(competence));
    const ask = make("p", { class: "lk-assess__ask", id: "met-hoeveel-steun" });
    const doubt = make("span", { class: "lk-meta" }, say("client.assess.card.doubt"));
    ask.append(make("b", {}, say("client.assess.card.ask")), " ", doubt);
    const group = make("div", { role: "group", "aria-labelledby": ask.id });
    const levels = frame.levels.map(({ id, number }) => this.#level(group, id, number));
    const notMet = this.#choice(frame.notMet, make("span", {}, sheet.notMet));
    const row = make("div", { class: "lk-assess__level" }, notMet.press);
    group.append(row);
    this.#choices = [...levels, notMet];
    const summary = make("p", {}, sheet.summaryOf(competence));
    this.element.append(this.#steps, this.heading, summary, this.#changed, ask, group, this.#after);
  }

  update(cards: Cards): void {
    const { say } = this.#around;
    const at = cards.all.findIndex(({ competence }) => competence.id === this.#competence);
    const card = cards.all[at];
    this.#number.textContent =
      card === undefined
        ? ""
        : say("client.assess.card.number", { number: at + 1, of: cards.all.length });
    this.#steps.replaceChildren(...cards.all.map((one, place) => stepOf(one, place === at)));
    const asked = card?.chosen ?? card?.former;
    const isOther = card !== undefined && isChanged(card.competence, asked);
    this.#changed.textContent = isOther ? say("client.assess.card.changed") : "";
    for (const { level, press, marks } of this.#choices) {
      press.setAttribute("aria-pressed", String(card?.chosen?.level === level));
      const former = card?.former?.level === level ? card.former : undefined;
      press.toggleAttribute("data-former", former !== undefined);
      marks.replaceChildren(
        ...(former ? [mark(say("client.assess.card.former", { date: dayOf(former.at) }))] : []),
        ...(card?.chosen && card.example === level
          ? [mark(say("client.assess.profile.mark"))]
          : []),
      );
    }
    this.#after.replaceChildren(
      ...(card?.chosen ? [...consequences(card, cards, this.#around), this.#undo()] : []),
    );
  }

  #level(group: HTMLElement, level: string, number: number): Choice {
    const { sheet, say } = this.#around;
    const digit = make("b", { class: "lk-assess__digit" }, String(number));
    const choice = this.#choice(level, digit, make("span", {}, sheet.ofLevel(level, "question")));
    const panel = make("div", { class: "lk-assess__seen", id: `zien-${level}`, hidden: "" });
    const label = say("client.assess.card.more", { level: levelNamed(this.#around, level) });
    const marks = {
      ...{ class: "lk-assess__more", "aria-expanded": "false", "aria-controls": panel.id },
      ...{ "aria-label": label, title: label },
    };
    const more = button("", marks, () => {
      panel.hidden = !panel.hidden;
      more.setAttribute("aria-expanded", String(!panel.hidden));
    });
    const signs = sheet.signsAt(this.#competence, level).map(({ text, exemplar }) => {
      const line = make("li", {}, text);
      line.append(...(exemplar ? [make("span", { class: "lk-exemplar" }, exemplar)] : []));
      return line;
    });
    const evidence = make("p", { class: "lk-meta" }, say("client.assess.evidence.from"), " ");
    evidence.append(sheet.ofLevel(level, "evidence"));
    panel.append(make("ul", {}, ...signs), evidence);
    group.append(make("div", { class: "lk-assess__level" }, choice.press, more), panel);
    return choice;
  }

  #choice(level: string, ...content: Node[]): Choice {
    const marks = make("span", { class: "lk-assess__marks" });
    const press = make("button", {
      type: "button",
      class: "lk-assess__choice",
      "aria-pressed": "false",
    });
    press.append(...content, marks);
    press.addEventListener("click", () => this.#choose(level));
    return { level, press, marks };
  }

  #choose(level: string): void {
    for (const choice of this.#choices) {
      choice.press.setAttribute("aria-pressed", String(choice.level === level)); // at once; keeping takes a moment
    }
    const words = this.#around.say("client.assess.card.chosen", {
      level: levelNamed(this.#around, level),
    });
    this.#keep(level, words);
  }

  #keep(level: string | undefined, words: string): void {
    const { frame, keep } = this.#around;
    const target = this.#competence;
    const textHash = frame.competences.find(({ id }) => id === target)?.textHash;
    keep(
      (run) => ({
        ...{ kind: "level-chosen", run, target },
        ...(level === undefined ? {} : { level }),
        ...(textHash === undefined ? {} : { textHash }),
      }),
      words,
    );
  }

  #undo(): HTMLElement {
    const { say } = this.#around;
    const press = button(say("client.assess.card.undo"), {}, () => {
      // The button goes; the focus goes to what was chosen, which says that it no longer is.
      const was = this.#choices.find((one) => one.press.getAttribute("aria-pressed") === "true");
      was?.press.setAttribute("aria-pressed", "false");
      was?.press.focus();
      this.#keep(undefined, "");
    });
    return make("p", {}, press);
  }
}

function stepOf({ chosen }: Card, isNow: boolean): HTMLElement {
  const step = make("i", {});
  step.toggleAttribute("data-done", chosen !== undefined);
  step.toggleAttribute("data-now", isNow);
  return step;
}

function mark(words: string): HTMLElement {
  return make("span", { class: "lk-yours" }, words);
}
