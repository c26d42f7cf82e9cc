// The scenes as they stand on pages: that of the sample, as someone approved it, and every scene of a
// built site when LEERKLIMAAT_SITE names one (tests/site/test_client.py does).

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const GOLDEN = join(import.meta.dirname, "../../../tests/golden");

export interface Found {
  readonly name: string;
  /** The HTML from `<lk-scene` to its end. */
  readonly html: string;
}

export function scenes(): Found[] {
  const folders = [join(GOLDEN, "nl/scenes"), join(GOLDEN, "en/scenes")];
  const site = process.env["LEERKLIMAAT_SITE"];
  if (site) {
    folders.push(join(site, "scenes"), join(site, "en/scenes"));
  }
  return folders.flatMap((folder) =>
    readdirSync(folder).flatMap((file) => {
      const [html] = readFileSync(join(folder, file), "utf8").match(SCENE) ?? [];
      return html ? [{ name: join(folder, file).split("/").slice(-3).join("/"), html }] : [];
    }),
  );
}

const SCENE = /<lk-scene[\s\S]*<\/lk-scene>/;
