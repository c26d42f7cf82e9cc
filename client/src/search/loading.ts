// The scripts of the index, fetched when someone searches and not before. From: the folder `search/` of the
// language, beside which this script stands. To: dialog.ts. What could not be fetched is tried again.

import type { Packed } from "./packed";

interface Arrived {
  index?: string;
  texts?: string;
}

declare global {
  var leerklimaatSearch: Arrived | undefined;
}

export class Loading {
  readonly #root: URL;
  #index: Promise<Packed> | undefined;
  #texts: Promise<readonly string[]> | undefined;

  /** `root`: of the language. */
  constructor(root: URL) {
    this.#root = root;
  }

  async index(): Promise<Packed> {
    this.#index ??= this.#read<Packed>("index");
    try {
      return await this.#index;
    } catch (error) {
      this.#index = undefined;
      throw error;
    }
  }

  /** Of each passage. Nothing to mark when they did not come: what was found can be opened all the same. */
  async texts(): Promise<readonly string[]> {
    this.#texts ??= this.#read<readonly string[]>("texts");
    try {
      return await this.#texts;
    } catch {
      this.#texts = undefined;
      return [];
    }
  }

  async #read<T>(name: keyof Arrived): Promise<T> {
    await fetched(new URL(`search/${name}.js`, this.#root));
    const text = globalThis.leerklimaatSearch?.[name];
    if (text === undefined) {
      throw new Error(`search/${name}.js holds no ${name}`);
    }
    delete globalThis.leerklimaatSearch?.[name];
    return JSON.parse(text);
  }
}

/** A script, not fetch: that a page opened from disk may not do. */
function fetched(address: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address.href;
    script.addEventListener("load", () => {
      script.remove();
      resolve();
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(address.href));
    });
    document.head.append(script);
  });
}
