// How numbers and signals are said, in the language of the page. From: results, words of the interface. To: the
// pieces of the page, and the table to take along.

import type { Say } from "../words";
import type { ItemResult } from "./analysis";
import type { OptionUse } from "./chosen";
import type { Interval } from "./numbers";
import type { Signal, Weight } from "./signals";
import type { Note } from "./test";
import type { Unknown } from "./wanted";

/** Less than this is not seen in two decimals. */
const BETTER = 0.01;
const MINUS = "\u2212";

export class Sayings {
  readonly say: Say;
  readonly language: string;
  readonly #two: Intl.NumberFormat;

  constructor(say: Say, language: string) {
    this.say = say;
    this.language = language;
    this.#two = new Intl.NumberFormat(language, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
  }

  percent(share: number): string {
    const number = Math.round(100 * share);
    const written = number < 0 ? `${MINUS}${-number}` : `${number}`;
    return this.say("client.lookback.percent", { number: written });
  }

  /** With a sign that lines up, and no minus in front of nought. */
  number(value: number): string {
    const text = this.#two.format(Math.abs(value));
    return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
  }

  percents([low, high]: Interval): string {
    const [from, to] = [Math.round(100 * low), Math.round(100 * high)];
    return this.say("client.lookback.percents", { from, to });
  }

  numbers([low, high]: Interval): string {
    return this.say("client.lookback.range", { from: this.number(low), to: this.number(high) });
  }

  seconds(seconds: number): string {
    return this.say("client.lookback.seconds", { number: Math.round(seconds) });
  }

  /** `Vraag 3: Wat doe je eerst?` */
  item({ asked, place }: ItemResult): string {
    const isPlace = asked.name === String(place);
    const name = isPlace ? "client.lookback.item" : "client.lookback.item_named";
    return this.say(name, { number: place, name: asked.name });
  }

  option({ id, label }: OptionUse): string {
    const isStatement = (id === "true" || id === "false") && label === id;
    return isStatement ? this.say(`client.lookback.statement.${id}`) : label;
  }

  /** Why to look at a question, in whole sentences. */
  signal({ name, options }: Signal, item: ItemResult): string {
    const names = options.map((option) => `“${this.option(option)}”`);
    const listed = this.#list(names, "conjunction");
    return this.say(`client.lookback.signal.${name}`, {
      percent: this.percent(item.share),
      chance: this.percent(item.asked.chance ?? 0),
      r: this.number(item.rir ?? item.rit ?? 0),
      options: listed,
    });
  }

  /** What alpha does without a question, where it gets better by it. */
  without({ without }: ItemResult, alpha: number | undefined): string[] {
    const isBetter = without !== undefined && alpha !== undefined && without >= alpha + BETTER;
    return isBetter
      ? [
          this.say("client.lookback.better_without", {
            from: this.number(alpha),
            to: this.number(without),
          }),
        ]
      : [];
  }

  short({ name }: Signal): string {
    return this.say(`client.lookback.short.${name}`);
  }

  weight(weight: Weight, number: number): string {
    return this.say(`client.lookback.weight.${weight}`, { number });
  }

  /** Which columns a table has that we cannot read, and which it should have. */
  unknown({ found, more, like }: Unknown): string {
    const { say } = this;
    const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`);
    const rest = more > 0 ? [say("client.lookback.columns.more", { number: more })] : [];
    const has = say("client.lookback.columns.found", {
      names: this.#list([...quoted(found), ...rest], "conjunction"),
    });
    const missing = (like?.missing ?? []).map((names) => this.#list(quoted(names), "disjunction"));
    const wants = like
      ? say("client.lookback.columns.missing", {
          report: say(`client.lookback.report.${like.report}`),
          names: this.#list(missing, "conjunction"),
        })
      : say("client.lookback.columns.none");
    return `${has} ${wants}`;
  }

  #list(names: readonly string[], type: "conjunction" | "disjunction"): string {
    return new Intl.ListFormat(this.language, { type }).format(names);
  }

  note({ word, number }: Note): string {
    return this.say(`client.lookback.note.${word}`, { number: number ?? 0 });
  }
}
