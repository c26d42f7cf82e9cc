// How much of the site stands on this device. From: the caches, and the file that the build wrote about a copy.
// To: the panel. Sizes are counted, not guessed: a copy may be there in part.

import { namedOf, type Store } from "./name";

export interface Amount {
  readonly files: number;
  readonly bytes: number;
}

/** What a copy will be, per language. */
export interface Copies {
  readonly build: string;
  readonly sizes: Readonly<Record<string, Amount>>;
}

/** Undefined without a network. */
export async function copiesOf(root: string): Promise<Copies | undefined> {
  try {
    const answer = await fetch(new URL("offline.json", root), { cache: "no-cache" });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/** What stands in the caches of that kind. */
export async function amountOf(root: string, store: Store): Promise<Amount> {
  let [files, bytes] = [0, 0];
  for (const { name } of await stored(root, store)) {
    for (const answer of await (await caches.open(name)).matchAll()) {
      files += 1;
      bytes += (await answer.blob()).size;
    }
  }
  return { files, bytes };
}

/** How many files of a build there are already, while they are fetched. */
export async function progressOf(root: string, build: string): Promise<number> {
  const found = (await stored(root, "copy")).find((one) => one.build === build);
  return found ? (await (await caches.open(found.name)).keys()).length : 0;
}

async function stored(root: string, store: Store) {
  return namedOf(await caches.keys(), root).filter((one) => one.store === store);
}
