// What the site knows of its own questions: where they stand, what they ask and what there is to choose. From: the
// block that the server wrote (pages/team/look_back.py), the script of a bank, loaded when a file is about it.
// To: page.ts. Without that script, such as without a network, a question keeps the name of its file.

import { type Faces, type ItemFace, isItem, nodes } from "../today/faces";
import { bankOf } from "./learners";
import type { Index } from "./matching";

export interface OurBank {
  /** `bank:id`. */
  readonly id: string;
  readonly title: string;
  /** Where its script stands, and its page, from here. */
  readonly script: string;
  readonly page: string;
  /** Ids of items, without that of the bank. */
  readonly items: readonly string[];
}

export interface ItemWords {
  readonly name: string;
  /** By the id of the option. */
  readonly labels: ReadonlyMap<string, string>;
}

const LONGEST = 120;

export class Ours {
  readonly #banks: ReadonlyMap<string, OurBank>;
  readonly #faces: Faces;

  constructor(banks: readonly OurBank[], faces: Faces) {
    this.#banks = new Map(banks.map((bank) => [bank.id, bank]));
    this.#faces = faces;
  }

  get index(): Index {
    return new Map([...this.#banks].map(([id, { items }]) => [id, items]));
  }

  bank(id: string): OurBank | undefined {
    return this.#banks.get(id);
  }

  /** To the question itself. */
  linkTo(item: string): string | undefined {
    const bank = this.#banks.get(bankOf(item));
    const name = item.split("/")[1] ?? "";
    return bank?.items.includes(name) ? `${bank.page}#${name}` : undefined;
  }

  /** Its questions; none when its script cannot be loaded. */
  async itemsOf(id: string): Promise<ItemFace[]> {
    const bank = this.#banks.get(id);
    if (bank === undefined) {
      return [];
    }
    try {
      const faces = await Promise.all(
        bank.items.map((item) => this.#faces(bank, `${bank.id}/${item}`)),
      );
      return faces.flatMap((face) => (face !== undefined && isItem(face) ? [face] : []));
    } catch {
      return [];
    }
  }
}

export function readOurs(page: Document): OurBank[] {
  return JSON.parse(page.getElementById("lk-banks")?.textContent ?? "[]") as OurBank[];
}

/** What an item asks, and what its options say; a shared option stands elsewhere and keeps its id. */
export function wordsOf(item: ItemFace): ItemWords {
  const form = nodes(item.html);
  const labels = new Map<string, string>();
  for (const option of form.querySelectorAll<HTMLElement>("[data-option]")) {
    option.querySelector("[data-letter]")?.remove();
    const label = shortened(option.textContent ?? "");
    if (label !== "") {
      labels.set(option.dataset["option"] ?? "", label);
    }
  }
  form.querySelector("legend .lk-instruction")?.remove();
  const asked = shortened(form.querySelector("legend")?.textContent ?? "");
  return { name: asked || (item.id.split("/")[1] ?? item.id), labels };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
