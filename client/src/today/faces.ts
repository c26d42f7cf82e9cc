// The faces of cards: texts of questions and terms, from the script of a bank, loaded when needed.
// From: scripts that pages/bank_scripts.py wrote, of this site only. To: session.ts.

import { runScript } from "../on-demand";
import type { Item } from "../quiz/item";
import type { Source } from "./offer";

export type ItemFace = Item & { readonly html: string };

/** Its texts are HTML of our own making. */
export interface TermFace {
  readonly id: string;
  readonly textHash: string;
  readonly term: string;
  readonly definition: string;
  readonly example: string | null;
  readonly href: string;
}

export type Face = ItemFace | TermFace;

export function isItem(face: Face): face is ItemFace {
  return "html" in face;
}

interface Pack {
  readonly bank: string;
  readonly items: readonly Face[];
}

declare global {
  var leerklimaatBanks: Pack[] | undefined;
}

/** The face of one card; undefined when its script has none, rejected when there is no script. */
export type Faces = (
  source: Pick<Source, "id" | "script">,
  target: string,
) => Promise<Face | undefined>;

export function facesOf(page: Document): Faces {
  const loading = new Map<string, Promise<void>>();
  const load = (script: string): Promise<void> => {
    const known = loading.get(script) ?? runScript(page, script);
    loading.set(script, known);
    known.catch(() => loading.delete(script)); // the network may come back
    return known;
  };
  return async ({ id, script }, target) => {
    if (!packOf(id)) {
      await load(script);
    }
    return packOf(id)?.items.find((item) => item.id === target);
  };
}

function packOf(id: string): Pack | undefined {
  return globalThis.leerklimaatBanks?.find(({ bank }) => bank === id);
}

/** HTML that our own build wrote, as nodes. */
export function nodes(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}
