// <lk-lookback>: what files say of the questions of a quiz, computed here. From: files that someone picks, the
// questions of the site. To: numbers, what to look at first, a table to take along. Never: keeps anything, sends
// anything, or reads who someone is. A file that cannot be read changes nothing of what is there.

import { make, partOf } from "../dom";
import { offer } from "../files";
import { dayInName, type Say } from "../words";
import { analyse, type ItemResult, type Result } from "./analysis";
import { tableOf as csvOf } from "./csv";
import { readPicked } from "./files";
import { bankOf, banksIn, type Paper, peopleIn, testOf } from "./learners";
import { idsOf } from "./matching";
import { type Ours, wordsOf } from "./ours";
import { csvRows } from "./out";
import { Sayings } from "./sayings";
import { choicesOf, firstOf, wholeOf } from "./shown";
import { AS_ASKED, type ColumnName, columnsOf, type Order, tableOf } from "./table";
import type { Test } from "./test";

/** Something that can be looked at. */
interface Choice {
  readonly name: string;
  readonly title: string;
  readonly make: () => Promise<Test | undefined>;
}

/** What came of a file, in words. `name`: of the quiz that it is about. */
interface Taken {
  readonly words: string;
  readonly name?: string | undefined;
  readonly isRead: boolean;
}

/** So many files that were read stand in a list as they are. */
const FEW = 3;

export interface Around {
  readonly ours: Ours;
  readonly now: () => Date;
}

/** So that the page answers while much is read. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

export function defineLookback({ ours, now }: Around, say: Say): void {
  class Lookback extends HTMLElement {
    readonly #sayings = new Sayings(say, document.documentElement.lang);
    #papers: Paper[] = [];
    #tests: Test[] = [];
    readonly #marks = new Set<string>();
    #result: Result | undefined;
    #order: Order = AS_ASKED;
    /** What is being read waits for what was picked before it. */
    #last: Promise<void> = Promise.resolve();

    connectedCallback(): void {
      partOf(this, "bar").hidden = false;
      const field = partOf(this, "files") as HTMLInputElement;
      field.addEventListener("change", () => {
        const files = [...(field.files ?? [])];
        field.value = "";
        this.#last = this.#last.then(() => this.#take(files));
      });
      const choice = partOf(this, "choice") as HTMLSelectElement;
      choice.addEventListener("change", () => void this.#choose(choice.value));
      const sort = partOf(this, "sort") as HTMLSelectElement;
      sort.addEventListener("change", () => {
        const [by, way] = sort.value.split(" ");
        this.#sort({ by: by as ColumnName, isDown: way === "down" });
      });
      partOf(this, "csv").addEventListener("click", () => this.#save());
      partOf(this, "again").addEventListener("click", () => this.#begin());
      // On paper nothing can be opened.
      addEventListener("beforeprint", () => {
        for (const choices of this.querySelectorAll("details")) {
          choices.open = true;
        }
      });
    }

    // What is read

    async #take(files: readonly File[]): Promise<void> {
      if (files.length === 0) {
        return;
      }
      this.#tell("busy", { number: files.length });
      const read: HTMLElement[] = [];
      const refused: HTMLElement[] = [];
      let newest: string | undefined;
      for (const file of files) {
        const { words, name, isRead } = await this.#read(file);
        const line = make("li", {}, make("b", {}, `${file.name}: `), words);
        (isRead ? read : refused).push(line);
        newest = name ?? newest;
      }
      partOf(this, "read").replaceChildren(...this.#listed(refused, read));
      await this.#offer(newest);
    }

    /** What could not be read is always in sight; of a whole group the rest is folded. */
    #listed(refused: readonly HTMLElement[], read: readonly HTMLElement[]): HTMLElement[] {
      const list = (lines: readonly HTMLElement[]) => make("ul", {}, ...lines);
      if (read.length <= FEW) {
        return [list([...refused, ...read])];
      }
      const words = say("client.lookback.read_many", { number: read.length });
      return [
        ...(refused.length > 0 ? [list(refused)] : []),
        make("details", { class: "lk-details" }, make("summary", {}, words), list(read)),
      ];
    }

    /** What came of a file in words, and which quiz it is about. */
    async #read(file: File): Promise<Taken> {
      const found = await readPicked(file, pause);
      if ("refused" in found) {
        const why = say(`client.lookback.refused.${found.refused}`);
        const more = found.unknown ? ` ${this.#sayings.unknown(found.unknown)}` : "";
        return { words: why + more, isRead: false };
      }
      if (this.#marks.has(found.mark)) {
        return { words: say("client.lookback.known"), isRead: false };
      }
      this.#marks.add(found.mark);
      if ("test" in found) {
        this.#tests.push(found.test);
        const { asked, source, kind } = found.test;
        const number = kind === "answers" ? found.test.people.length : 0;
        const platform = say(`client.lookback.source.${source}`);
        const words = say(`client.lookback.took.${kind}`, {
          platform,
          asked: asked.length,
          number,
        });
        return { words, name: `test ${this.#tests.length - 1}`, isRead: true };
      }
      const before = peopleIn(this.#papers).length;
      this.#papers.push(found.paper);
      const isSame = peopleIn(this.#papers).length <= before;
      const banks = new Set([...found.paper.values()].map(({ target }) => bankOf(target)));
      const words = say(`client.lookback.took.${isSame ? "same" : "paper"}`, {
        number: found.paper.size,
        banks: banks.size,
      });
      const name = [...banksIn([found.paper]).keys()].find((bank) => ours.bank(bank));
      return { words, name, isRead: true };
    }

    get #choices(): Choice[] {
      const people = peopleIn(this.#papers);
      const banks = [...banksIn(people)].flatMap(([id, number]): Choice[] => {
        const bank = ours.bank(id);
        const title = bank?.title ?? "";
        const make = () => this.#ofBank(id, title, people);
        const label = say("client.lookback.of_bank", { title, number });
        return bank ? [{ name: id, title: label, make }] : [];
      });
      const tests = this.#tests.map((test, at): Choice => {
        const platform = say(`client.lookback.source.${test.source}`);
        const title = say("client.lookback.of_platform", { title: test.title, platform });
        return { name: `test ${at}`, title, make: () => this.#named(test) };
      });
      return [...banks, ...tests];
    }

    async #ofBank(id: string, title: string, people: readonly Paper[]): Promise<Test | undefined> {
      const items = await ours.itemsOf(id);
      const test = testOf(title, items, people, wordsOf);
      return items.length === 0 || test.people.length === 0 ? undefined : test;
    }

    /** With the words of our own questions, where a name is that of one. */
    async #named<T extends Test>(test: T): Promise<T> {
      const ids = idsOf(
        test.asked.map(({ name }) => name),
        ours.index,
      );
      const banks = [...new Set(ids.flatMap((id) => (id === undefined ? [] : bankOf(id))))];
      const items = (await Promise.all(banks.map((bank) => ours.itemsOf(bank)))).flat();
      const known = new Map(items.map((item) => [item.id, item]));
      const asked = test.asked.map((one, at) => {
        const id = ids[at];
        const item = known.get(id ?? "");
        return {
          ...one,
          ...(id === undefined ? {} : { id }),
          ...(item ? { name: wordsOf(item).name } : {}),
          // A question that was split is guessed in another way than the whole.
          ...(item && !one.name.includes("/") && one.options && !one.chance
            ? { chance: item.chance }
            : {}),
        };
      });
      return { ...test, asked } as T;
    }

    // What is to be seen

    async #offer(newest: string | undefined): Promise<void> {
      const choices = this.#choices;
      const choice = partOf(this, "choice") as HTMLSelectElement;
      const was = choice.value;
      choice.replaceChildren(
        ...choices.map(({ name, title }) => make("option", { value: name }, title)),
      );
      partOf(this, "again").hidden = choices.length === 0 && this.#papers.length === 0;
      partOf(this, "choices").hidden = choices.length < 2;
      const chosen = choices.find(({ name }) => name === (newest ?? was)) ?? choices[0];
      if (chosen === undefined) {
        this.#tell(this.#papers.length > 0 ? "no_bank" : "nothing");
        return;
      }
      choice.value = chosen.name;
      await this.#choose(chosen.name);
      this.#tell("ready", { title: this.#result?.test.title ?? "" });
    }

    async #choose(name: string): Promise<void> {
      const test = await this.#choices.find((one) => one.name === name)?.make();
      const choice = partOf(this, "choice") as HTMLSelectElement;
      if (choice.value !== name) {
        return; // another was chosen meanwhile
      }
      this.#result = test && analyse(test);
      this.#order = AS_ASKED;
      partOf(this, "result").hidden = this.#result === undefined;
      if (this.#result === undefined) {
        this.#tell("not_loaded");
        return;
      }
      partOf(this, "title").textContent = this.#result.test.title;
      this.#show(this.#result);
    }

    readonly #link = ({ asked }: ItemResult) =>
      asked.id === undefined ? undefined : ours.linkTo(asked.id);

    #show(result: Result): void {
      const isSaid = result.items.some(({ options }) => options.length > 0);
      const whole = wholeOf(result, this.#sayings);
      partOf(this, "whole").replaceChildren(...whole);
      const isLittle = whole.some((one) => one.dataset["weight"] === "none");
      for (const part of ["look", "numbers", "chosen"]) {
        partOf(this, part).hidden = isLittle || (part === "chosen" && !isSaid);
      }
      this.classList.toggle(
        "lk-lookback--indicative",
        whole.some((one) => one.dataset["weight"] === "indicative"),
      );
      partOf(this, "first").replaceChildren(...firstOf(result, this.#sayings, this.#link));
      partOf(this, "options").replaceChildren(...choicesOf(result, this.#sayings));
      this.#showTable(result);
    }

    #showTable(result: Result): void {
      const sort = (by: ColumnName) => {
        const isDown = this.#order.by === by ? !this.#order.isDown : false;
        this.#sort({ by, isDown });
        this.querySelector<HTMLElement>(`button[data-column="${by}"]`)?.focus();
      };
      partOf(this, "table").replaceChildren(
        tableOf(result, this.#order, this.#sayings, this.#link, sort),
      );
      const names: ColumnName[] = [
        "item",
        ...columnsOf(result, this.#sayings).map(({ name }) => name),
      ];
      const select = partOf(this, "sort") as HTMLSelectElement;
      select.replaceChildren(
        ...names.flatMap((name) =>
          (["up", "down"] as const).map((way) => {
            const column = say(`client.lookback.column.${name}`);
            return make(
              "option",
              { value: `${name} ${way}` },
              say(`client.lookback.sort.${way}`, { column }),
            );
          }),
        ),
      );
      select.value = `${this.#order.by} ${this.#order.isDown ? "down" : "up"}`;
    }

    #sort(order: Order): void {
      this.#order = order;
      if (this.#result) {
        this.#showTable(this.#result);
        const column = say(`client.lookback.column.${order.by}`);
        const way = order.isDown ? "down" : "up";
        partOf(this, "sorted").textContent = say(`client.lookback.sort.${way}`, { column });
      }
    }

    // What is taken along, and put away

    #save(): void {
      if (this.#result) {
        const rows = csvRows(this.#result, this.#sayings);
        const name = `leerklimaat-terugkijken-${dayInName(now())}.csv`;
        offer(name, "text/csv", csvOf(rows, this.#sayings.language));
        partOf(this, "saved").textContent = say("client.lookback.saved", { name });
      }
    }

    #begin(): void {
      this.#papers = [];
      this.#tests = [];
      this.#marks.clear();
      this.#result = undefined;
      partOf(this, "result").hidden = true;
      partOf(this, "choices").hidden = true;
      partOf(this, "again").hidden = true;
      partOf(this, "read").replaceChildren();
      this.#tell("emptied");
      partOf(this, "files").focus();
    }

    #tell(word: string, values: Readonly<Record<string, string | number>> = {}): void {
      partOf(this, "said").textContent = say(`client.lookback.${word}`, values);
    }
  }
  customElements.define("lk-lookback", Lookback);
}
