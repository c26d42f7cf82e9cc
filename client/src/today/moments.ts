// The beginning of a scene: one moment with its choices, and ready sentences. From: the script of a scene, loaded
// when needed (pages/do/moments.py). To: short-round.ts. Its texts are HTML of our own making.

import { runScript } from "../on-demand";
import type { Scene } from "./offer";

export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly reaction: string;
  readonly why: string;
  readonly principle: string | null;
  /** Where the scene goes on. */
  readonly page: string;
}

export interface Moment {
  /** `scene:…` */
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly place: string;
  /** What someone should know before. */
  readonly note: string;
  readonly node: string;
  readonly textHash: string;
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly sentences: readonly string[];
}

declare global {
  var leerklimaatMoments: Moment[] | undefined;
}

/** Undefined when there is no script, or another one at its place. */
export async function momentOf({ id, script }: Scene): Promise<Moment | undefined> {
  const known = () => globalThis.leerklimaatMoments?.find((one) => one.id === id);
  if (!known()) {
    await runScript(document, script).catch(() => undefined); // the network may come back
  }
  return known();
}
