// What is kept, record by record, each with a way to begin anew. From: the list of records that the server
// wrote, what is counted in the log. To: the same list. A record that the site no longer has is listed by
// its id.

import { button, make } from "../dom";
import { OWN } from "../log/form";
import type { Names } from "../names";
import { day, type Say } from "../words";
import { askAgain } from "./ask-again";
import { nearest } from "./nearest";
import { COUNTED, type Count, SETTINGS } from "./overview";

export class Records {
  readonly #list: HTMLElement;
  readonly #say: Say;
  readonly #names: Names;
  readonly #reset: (record: string, title: string) => Promise<void>;

  /** `reset`: someone said yes. */
  constructor(
    list: HTMLElement,
    say: Say,
    names: Names,
    reset: (record: string, title: string) => Promise<void>,
  ) {
    this.#list = list;
    this.#say = say;
    this.#names = names;
    this.#reset = reset;
  }

  /** The title of a record, as the server wrote it. */
  titleOf(record: string): string {
    const item = this.#list.querySelector(`[data-target="${CSS.escape(record)}"]`);
    const title = item?.querySelector("a")?.textContent?.trim();
    return title ?? this.#named(record);
  }

  show(records: ReadonlyMap<string, Count>): void {
    const known = new Map(
      [...this.#list.querySelectorAll<HTMLElement>("[data-target]")].map((item) => [
        item.dataset["target"] ?? "",
        item,
      ]),
    );
    for (const record of records.keys()) {
      if (!known.has(record) && record !== SETTINGS && record !== OWN) {
        const item = make("li", { "data-target": record }, make("span", {}, this.#named(record)));
        known.set(record, item);
        this.#list.append(item);
      }
    }
    for (const [record, item] of known) {
      const count = records.get(record);
      item.hidden = count === undefined;
      item.querySelector(".lk-data__kept")?.remove();
      if (count) {
        item.append(this.#kept(record, count));
      }
    }
  }

  /** Where someone goes on whose record is gone: at the one behind it, or else before it. */
  beside(record: string): HTMLElement | null {
    const items = [...this.#list.querySelectorAll<HTMLElement>("[data-target]")];
    const at = items.findIndex((item) => item.dataset["target"] === record);
    const shown = nearest(items, at).find((item) => !item.hidden);
    return shown?.querySelector<HTMLElement>("a, button") ?? null;
  }

  /** What no record is about; else its id. */
  #named(record: string): string {
    switch (record) {
      case SETTINGS:
        return this.#say("client.data.facts.settings");
      case OWN:
        return this.#say("client.data.facts.forms");
      default:
        return this.#names.get(record) ?? record;
    }
  }

  #kept(record: string, count: Count): HTMLElement {
    const say = this.#say;
    const title = this.titleOf(record);
    const counts = COUNTED.filter((name) => count[name] > 0).map((name) =>
      say("client.data.counted", { what: say(`client.data.facts.${name}`), number: count[name] }),
    );
    const date = day(count.last, document.documentElement.lang);
    const words = [...counts, say("client.data.kept", { date })].join(" ");
    const marks = { "aria-label": say("client.data.reset_one", { title }) };
    const press = button(say("client.data.reset"), marks, () =>
      askAgain(press, say("client.data.reset_sure"), say, () => this.#reset(record, title)),
    );
    return make("span", { class: "lk-data__kept" }, words, " ", press);
  }
}
