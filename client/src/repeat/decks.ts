// The decks of terms in the glossary, and the questions of a quiz on its page: how much of each someone repeats, in with one press and out again.
// From: the list that the server wrote; what is repeated. To: the same list.

import { counts, joining, leaving, type Theme } from "../cards/themes";
import { make } from "../dom";
import type { Say } from "../words";
import { type Change, DeckSwitch } from "./deck-switch";
import { changeInWords } from "./in-words";
import type { Repetition } from "./repetition";
import { PRESS, toldBehind } from "./saying";

interface Row {
  readonly theme: Theme;
  readonly kept: Element | null;
  readonly buttons: DeckSwitch;
  readonly told: HTMLElement;
}

export class Decks {
  readonly #known: Repetition;
  readonly #themes: readonly Theme[];
  readonly #say: Say;
  readonly #today: string;
  readonly #rows: readonly Row[];

  /** `today`: the address of that page. */
  constructor(
    page: ParentNode,
    known: Repetition,
    themes: readonly Theme[],
    say: Say,
    today: string,
  ) {
    this.#known = known;
    this.#themes = themes;
    this.#say = say;
    this.#today = today;
    this.#rows = themes.flatMap((theme) => this.#rowOf(page, theme) ?? []);
  }

  show(): void {
    const { deck } = this.#known;
    for (const { theme, kept, buttons } of this.#rows) {
      const { number, of, fresh } = counts(theme.items, deck);
      const word = isOfTerms(theme) ? "kept" : "kept_questions";
      kept?.replaceChildren(this.#say(`client.deck.${word}`, { number, of, fresh }));
      const remove = leaving(theme, this.#themes, deck).length > 0;
      buttons.update({ add: number < of, remove });
    }
  }

  /** That was pressed before this script was there. */
  async press(name: string): Promise<void> {
    const row = this.#rows.find(({ theme }) => theme.id === name);
    if (row) {
      await this.#change(row, "added");
    }
  }

  #rowOf(page: ParentNode, theme: Theme): Row | undefined {
    const place = page.querySelector(`[data-deck="${CSS.escape(theme.id)}"]`);
    const added = place?.querySelector<HTMLButtonElement>(PRESS);
    if (!place || !added) {
      return undefined;
    }
    const word = isOfTerms(theme) ? "remove" : "remove_questions";
    const words = { added: "", removed: this.#say(`client.deck.${word}`) };
    const change = (how: Change) => void this.#change(row, how);
    const buttons = new DeckSwitch(theme.title, words, change, added);
    buttons.removed.className = added.className;
    added.after(" ", buttons.removed);
    const told = toldBehind(buttons.removed);
    const row: Row = { theme, kept: place.querySelector("[data-kept]"), buttons, told };
    return row;
  }

  async #change({ theme, told }: Row, how: Change): Promise<void> {
    const { deck, plan } = this.#known;
    const some = how === "added" ? joining(theme.items, deck) : leaving(theme, this.#themes, deck);
    const trouble = await this.#known.change(how, some);
    if (trouble !== undefined) {
      const why = this.#say(`client.why.${trouble}`);
      told.textContent = this.#say("client.repeat.not_kept", { why });
      return;
    }
    const words = changeInWords(how, theme, this.#known.deck, plan, this.#say);
    const way = make("a", { href: this.#today }, this.#say("client.repeat.today"));
    told.replaceChildren(words, ...(how === "added" ? [" ", way] : []));
  }
}

function isOfTerms({ id }: Theme): boolean {
  return id.startsWith("deck:");
}
