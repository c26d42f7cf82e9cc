// What the caches of the site are called, for the worker that fills them and for the page that shows and
// erases them.

/** `copy`: all pages of a language, when asked. `seen`: pages that were read. `tabs`: what is open. */
export type Store = "copy" | "seen" | "tabs";

const MARK = "leerklimaat";

/** `scope`: where the site stands; another may stand on the same host. */
export function nameOf(store: Store, build: string, scope: string): string {
  return [MARK, store, build, scope].join(" ");
}

export interface Named {
  readonly name: string;
  readonly store: string;
  readonly build: string;
}

/** The caches of the site that stands there, out of all names of a host. */
export function namedOf(names: readonly string[], scope: string): Named[] {
  return names.flatMap((name) => {
    const [mark, store = "", build = "", ...rest] = name.split(" ");
    return mark === MARK && rest.join(" ") === scope ? [{ name, store, build }] : [];
  });
}
