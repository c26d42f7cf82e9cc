// Items as the site holds them: those of the sample, as someone approved them, and every bank of a built
// site when LEERKLIMAAT_SITE names one (tests/site/test_client.py does). Each with its form.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Item } from "../../src/quiz/item";

const GOLDEN = join(import.meta.dirname, "../../../tests/golden");
const START = "(globalThis.leerklimaatBanks??=[]).push(";

export interface Found {
  readonly name: string;
  readonly item: Item;
  readonly html: string;
}

export function found(): Found[] {
  const site = process.env["LEERKLIMAAT_SITE"];
  const roots = [join(GOLDEN, "nl"), join(GOLDEN, "en"), ...(site ? [site, join(site, "en")] : [])];
  return roots.flatMap((root) => {
    const folder = join(root, "assets/banks");
    const files = readdirSync(folder).filter((file) => file !== "begrippen.js");
    return files.flatMap((file) => {
      const text = readFileSync(join(folder, file), "utf8").trim();
      const bank = JSON.parse(text.slice(START.length, text.lastIndexOf(")")));
      return bank.items.map((item: Item & { html: string }) => ({
        name: `${root.endsWith("en") ? "en" : "nl"} ${item.id}`,
        item,
        html: item.html,
      }));
    });
  });
}
