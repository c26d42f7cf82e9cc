// A file that someone chooses, or what they paste, read into pieces. From: the fields that the server wrote
// (pages/mine/exchange.j2). To: the page around them, which says what came of it.

import { textOfFile, type Unread } from "../picked";
import type { Say } from "../words";
import { LIMITS, type Refusal } from "./code";
import { type Piece, readAll } from "./read";

const MAX_FILES = 40;

export class TakingIn {
  readonly #file: HTMLInputElement | null;
  readonly #field: HTMLTextAreaElement | null;
  readonly #button: HTMLButtonElement | null;
  readonly #status: HTMLElement | null;
  readonly #say: Say;

  /** `take`: says in one sentence or more what came of it. */
  constructor(root: ParentNode, say: Say, take: (pieces: readonly Piece[]) => Promise<string>) {
    this.#say = say;
    this.#file = root.querySelector("input[type=file]");
    this.#field = root.querySelector("textarea");
    this.#button = root.querySelector("button");
    this.#status = root.querySelector("[role=status]");
    this.#file?.addEventListener("change", async () => {
      const files = [...(this.#file?.files ?? [])];
      if (files.length > 0) {
        await this.#read(this.#file, await piecesOf(files), take);
      }
    });
    this.#button?.addEventListener("click", async () => {
      const pieces = readAll(this.#field?.value ?? "");
      await this.#read(this.#field, pieces, take);
    });
  }

  tell(words: string): void {
    this.#status?.replaceChildren(words);
  }

  /** Empty again, as what was in it has been taken over. */
  clear(): void {
    for (const field of [this.#file, this.#field]) {
      if (field) {
        field.value = "";
        field.setAttribute("aria-invalid", "false");
      }
    }
  }

  focus(): void {
    this.#button?.focus();
  }

  async #read(
    field: HTMLElement | null,
    pieces: readonly Piece[],
    take: (pieces: readonly Piece[]) => Promise<string>,
  ): Promise<void> {
    const reasons = pieces.flatMap((piece) => (piece.kind === "refused" ? piece.why : []));
    field?.setAttribute("aria-invalid", String(reasons.length === pieces.length));
    const words = await take(pieces);
    this.tell([words, ...whyNot(reasons, this.#say)].filter(Boolean).join(" "));
  }
}

/** Each reason once, however many codes it holds for. */
function whyNot(reasons: readonly (Refusal | Unread)[], say: Say): string[] {
  return [...new Set(reasons)].map((why) => say(`client.exchange.refused.${why}`));
}

async function piecesOf(files: readonly File[]): Promise<readonly Piece[]> {
  const read = files.slice(0, MAX_FILES).map(async (file): Promise<readonly Piece[]> => {
    const found = await textOfFile(file, LIMITS.text * 3); // bytes of as many signs, at most
    return typeof found === "string" ? [{ kind: "refused", why: found }] : readAll(found.text);
  });
  const pieces = (await Promise.all(read)).flat();
  return files.length > MAX_FILES ? [...pieces, { kind: "refused", why: "too-big" }] : pieces;
}
