// The programme that someone works on, and the way back. From: the page. To: the page, kept.ts. Every change is a new
// programme; what was, stays on a pile, so that anything can be undone. Typing in one field is one change.

import type { Own } from "./kept";
import { loadOf } from "./load";
import { faultsIn } from "./order";
import type { Programme } from "./programme";
import type { Shelf } from "./shelf";

/** `field`: what is being typed in; `redraw`: more than numbers changed; `focus`: what should have it then. */
export interface Change {
  readonly words?: string;
  readonly field?: string;
  readonly focus?: string;
}

interface Past {
  readonly programme: Programme;
  readonly field: string | undefined;
  readonly focus: string | undefined;
}

const DEEP = 100;

export class Desk {
  readonly shelf: Shelf;
  #own: Own;
  #past: Past[] = [];
  readonly #changed: (change: Change) => void;

  constructor(own: Own, shelf: Shelf, changed: (change: Change) => void) {
    this.#own = own;
    this.shelf = shelf;
    this.#changed = changed;
  }

  get own(): Own {
    return this.#own;
  }

  get programme(): Programme {
    return this.#own.programme;
  }

  get load() {
    return loadOf(this.programme, this.shelf);
  }

  get faults() {
    return faultsIn(this.programme, this.shelf);
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** `back`: what has the focus when this is undone. */
  change(programme: Programme, change: Change = {}, back = change.focus): void {
    if (programme === this.programme) {
      return;
    }
    const last = this.#past.at(-1);
    if (change.field === undefined || last?.field !== change.field) {
      this.#past.push({ programme: this.programme, field: change.field, focus: back });
      this.#past = this.#past.slice(-DEEP);
    }
    this.#own = { ...this.#own, programme };
    this.#changed(change);
  }

  undo(words: string): void {
    const last = this.#past.pop();
    if (last) {
      this.#own = { ...this.#own, programme: last.programme };
      this.#changed({ words, ...(last.focus === undefined ? {} : { focus: last.focus }) });
    }
  }
}
