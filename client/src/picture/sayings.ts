// The picture in words: what bars, radar, table and sentences say of the same row.
// From: rows, names, the words of the interface. To: everything on the page. Pure.

import type { Names } from "../names";
import type { Frame } from "../standing/frame";
import type { Span } from "../standing/others";
import { listed, type Say } from "../words";
import type { Row, Stand } from "./rows";

export class Sayings {
  readonly say: Say;
  readonly language: string;
  readonly #names: Names;
  readonly #frame: Frame;

  constructor(say: Say, language: string, names: Names, frame: Frame) {
    this.say = say;
    this.language = language;
    this.#names = names;
    this.#frame = frame;
  }

  name(record: string): string {
    return this.#names.get(record) ?? record;
  }

  title({ competence }: Row): string {
    return this.name(competence.id);
  }

  level(number: number): string {
    const level = this.#frame.levels.find((one) => one.number === number);
    return level ? this.name(`level:${level.id}`) : String(number);
  }

  stand(stand: Stand): string {
    return stand === "none"
      ? this.say("client.picture.empty")
      : stand === "not-met"
        ? this.say("client.picture.not_met")
        : this.level(stand);
  }

  /** From the lowest to the highest; one level when they are the same. */
  range([low, high]: Span): string {
    return low === high
      ? this.level(low)
      : this.say("client.picture.others.range", { low: this.level(low), high: this.level(high) });
  }

  /** Between two levels when as many stand below as above. */
  median([low, high]: Span): string {
    return low === high
      ? this.level(low)
      : this.say("client.picture.others.median", { low: this.level(low), high: this.level(high) });
  }

  /** What a drawing shows of a row; empty parts are left out. */
  sentence(row: Row): string {
    const { now, before, example, isTold, others } = row;
    const parts = [
      isTold === false ? `${this.stand(now)}, ${this.say("client.picture.bare")}` : this.stand(now),
      example === undefined
        ? ""
        : this.say("client.picture.mark.example", { level: this.level(example) }),
      before === undefined
        ? ""
        : this.say("client.picture.mark.before", { level: this.stand(before) }),
      others?.median === undefined
        ? ""
        : this.say("client.picture.mark.median", { level: this.median(others.median) }),
      others?.range === undefined
        ? ""
        : this.say("client.picture.mark.range", { levels: this.range(others.range) }),
    ];
    return parts.filter(Boolean).join("; ");
  }

  /** Clusters by name, each once. */
  clusters(rows: readonly Row[]): string {
    const clusters = new Set(rows.map(({ competence }) => competence.cluster));
    return listed(
      [...clusters].map((one) => this.name(one)),
      this.language,
    );
  }
}
