// What someone repeats: the decks of terms per theme, the banks and all terms, and what changes there.
// From: what the site has, what is derived from the log. To: page.ts, as elements and events.

import type { Derived } from "../cards/derived";
import { planOf } from "../cards/plan";
import { counts, isIn, joining, leaving } from "../cards/themes";
import { make } from "../dom";
import type { Entry } from "../log/event";
import type { Change } from "../repeat/deck-switch";
import { changeInWords } from "../repeat/in-words";
import type { Say } from "../words";
import { DeckRow } from "./deck-row";
import type { Known, ListedTheme, Offer, Source } from "./offer";

export interface Hands {
  readonly derived: () => Derived;
  /** Resolves when it is in what is derived. */
  readonly append: (entries: readonly Entry[]) => Promise<void>;
}

export class Decks {
  readonly elements: readonly HTMLElement[];
  readonly #hands: Hands;
  readonly #say: Say;
  readonly #themes: ReadonlyMap<ListedTheme, DeckRow>;
  readonly #sources: ReadonlyMap<Source, DeckRow>;
  readonly #told = make("p", { role: "status" });

  constructor({ decks, themes }: Pick<Offer, "decks" | "themes">, say: Say, hands: Hands) {
    this.#hands = hands;
    this.#say = say;
    this.#themes = rowsOf(themes, say, (theme, how) => void this.#changeTheme(theme, how));
    this.#sources = rowsOf(decks, say, (source, how) => void this.#change(source, how));
    const heading = (name: "themes" | "banks") => make("h3", {}, say(`client.today.decks.${name}`));
    const byTheme = [heading("themes"), listOf(this.#themes), heading("banks")];
    this.elements = [...(themes.length > 0 ? byTheme : []), listOf(this.#sources), this.#told];
  }

  show(): void {
    const { deck } = this.#hands.derived();
    for (const [{ items }, row] of this.#sources) {
      const { number, of } = counts(items, deck);
      const words = this.#say("client.today.decks.kept", { number, of });
      row.update(words, { add: number < of, remove: number > 0 });
    }
    for (const [theme, row] of this.#themes) {
      const { number, of, fresh } = counts(theme.items, deck);
      const words = this.#say("client.deck.kept", { number, of, fresh });
      row.update(words, { add: number < of, remove: this.#leaving(theme).length > 0 });
    }
  }

  #leaving(theme: ListedTheme): string[] {
    return leaving(theme, [...this.#themes.keys()], this.#hands.derived().deck);
  }

  async #change({ title, items }: Source, how: Change): Promise<void> {
    const { deck } = this.#hands.derived();
    await this.#put(
      how,
      items.filter((item) => isIn(deck, item) !== (how === "added")),
    );
    this.#told.textContent = this.#say(`client.today.decks.${how}`, { title });
  }

  async #changeTheme(theme: ListedTheme, how: Change): Promise<void> {
    const { deck } = this.#hands.derived();
    await this.#put(how, how === "added" ? joining(theme.items, deck) : this.#leaving(theme));
    const now = this.#hands.derived();
    this.#told.textContent = changeInWords(how, theme, now.deck, planOf(now.settings), this.#say);
  }

  #put(how: Change, targets: readonly string[]): Promise<void> {
    return this.#hands.append(targets.map((target): Entry => ({ kind: `card-${how}`, target })));
  }
}

function rowsOf<T extends Known & { readonly about?: string }>(
  all: readonly T[],
  say: Say,
  change: (one: T, how: Change) => void,
): ReadonlyMap<T, DeckRow> {
  return new Map(all.map((one) => [one, new DeckRow(one, say, (how) => change(one, how))]));
}

function listOf(rows: ReadonlyMap<unknown, DeckRow>): HTMLElement {
  const items = [...rows.values()].map(({ element }) => element);
  return make("ul", { class: "lk-today__decks" }, ...items);
}
