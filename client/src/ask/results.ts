// What others saw, in words and a small scale, per competence. From: what standing/others.ts sums. To: elements.
// Never: a sum, a mean or a grade, or more than the number of answers allows.

import { make } from "../dom";
import type { Frame } from "../standing/frame";
import { FEW, type Group, type Others, type Span, STEADY, type Told } from "../standing/others";
import type { Answered } from "./comments";
import { dayLine, type Words } from "./describing";

export class Results {
  readonly #frame: Frame;
  readonly #words: Words;

  constructor(frame: Frame, words: Words) {
    this.#frame = frame;
    this.#words = words;
  }

  show(all: ReadonlyMap<string, Others>, answered: readonly Answered[]): HTMLElement[] {
    return [
      ...[...all].map(([competence, others]) => this.#one(competence, others)),
      ...answered.map((one) => this.#question(one)),
    ];
  }

  #one(competence: string, others: Others): HTMLElement {
    const { say, names } = this.#words;
    const { count, unable, range, median, roles, seen, withheld } = others;
    const heading = make("h3", {}, names.get(competence) ?? competence);
    const few = count + unable < FEW ? [say("client.ask.few", { number: FEW })] : [];
    const kept = withheld > 0 ? [say("client.ask.withheld", { number: withheld })] : [];
    const lines = [this.#counted(others), ...this.#levels(others), ...few, ...kept];
    const groups = [...roles].map(([role, group]) =>
      make(
        "section",
        { class: "lk-others__role" },
        make("h4", {}, `${say(`client.form.role.${role}`)} (${group.count + group.unable})`),
        ...(roles.size > 1
          ? this.#levels(group, count < STEADY).map((line) => make("p", {}, line))
          : []),
        ...commentList(group.comments, this.#words),
      ),
    );
    return make(
      "section",
      { class: "lk-others", "data-competence": competence },
      heading,
      ...(range ? [this.#scale(range, median)] : []),
      make("div", { class: "lk-others__lines" }, ...lines.map((line) => make("p", {}, line))),
      ...this.#seen(seen, count + unable),
      ...groups.filter((group) => group.childElementCount > 1),
    );
  }

  #counted({ count, unable }: Group): string {
    const { say } = this.#words;
    const all = say("client.ask.answers", { number: count + unable });
    return unable > 0 ? `${all} ${say("client.ask.unable", { number: unable })}` : all;
  }

  /** From where to where, and what is in the middle. `isNoted`: that it can shift, was said already. */
  #levels({ count, range, median }: Group, isNoted = false): string[] {
    const { say } = this.#words;
    const lines: string[] = [];
    if (range) {
      const [low, high] = range;
      const key = low === high ? "client.ask.all_at" : "client.ask.range";
      lines.push(say(key, { low: this.#level(low), high: this.#level(high) }));
    }
    if (median) {
      const [low, high] = median;
      const key = low === high ? "client.ask.median" : "client.ask.median_between";
      lines.push(say(key, { low: this.#level(low), high: this.#level(high) }));
      if (count < STEADY && !isNoted) {
        lines.push(say("client.ask.unsteady", { number: STEADY }));
      }
    }
    return lines;
  }

  /** `3 (doet het zelf)` */
  #level(number: number): string {
    const id = this.#frame.levels.find((level) => level.number === number)?.id ?? "";
    return `${number} (${this.#words.names.get(`level:${id}`) ?? id})`;
  }

  /** The same as the words beside it, for who sees. */
  #scale([low, high]: Span, median: Span | undefined): HTMLElement {
    const steps = this.#frame.levels.map(({ number }) => {
      const marks = [
        ...(number >= low && number <= high ? ["in"] : []),
        ...(median && number >= median[0] && number <= median[1] ? ["mid"] : []),
      ];
      return make("span", { "data-step": marks.join(" ") }, String(number));
    });
    return make("div", { class: "lk-others__scale", "aria-hidden": "true" }, ...steps);
  }

  #seen(seen: ReadonlyMap<string, number>, of: number): HTMLElement[] {
    const { say, names } = this.#words;
    if (seen.size === 0) {
      return [];
    }
    const items = [...seen]
      .sort(([, one], [, other]) => other - one)
      .map(([sign, number]) =>
        make(
          "li",
          {},
          `${names.get(sign) ?? sign} `,
          make("span", { class: "lk-meta" }, say("client.ask.saw", { number, of })),
        ),
      );
    return [
      make(
        "details",
        {},
        make("summary", {}, say("client.ask.signs", { number: seen.size })),
        make("ul", {}, ...items),
      ),
    ];
  }

  #question({ question, comments, withheld }: Answered): HTMLElement {
    const { say } = this.#words;
    const items = comments.map((one) =>
      make(
        "li",
        {},
        make("p", { class: "lk-own__other" }, one.text),
        make(
          "p",
          { class: "lk-meta" },
          `${say(`client.form.role.${one.role}`)}, ${foot(one, this.#words)}`,
        ),
      ),
    );
    return make(
      "section",
      { class: "lk-others" },
      make("h3", {}, say("client.ask.your_question", { question })),
      ...(items.length > 0 ? [make("ul", { class: "lk-others__comments" }, ...items)] : []),
      ...(withheld > 0 ? [make("p", {}, say("client.ask.withheld", { number: withheld }))] : []),
    );
  }
}

function commentList(comments: readonly Told[], words: Words): HTMLElement[] {
  const { say } = words;
  const items = comments.map((one) => {
    const lines = (["strong", "next"] as const)
      .filter((name) => one[name] !== "")
      .map((name) =>
        make(
          "p",
          { class: "lk-own__other" },
          make("b", {}, say(`client.ask.${name}`)),
          " ",
          one[name],
        ),
      );
    return make("li", {}, ...lines, make("p", { class: "lk-meta" }, foot(one, words)));
  });
  return items.length > 0 ? [make("ul", { class: "lk-others__comments" }, ...items)] : [];
}

function foot({ name, date }: { name: string; date: string }, words: Words): string {
  return [name || words.say("client.ask.unsigned"), dayLine(date, words.language)].join(", ");
}
