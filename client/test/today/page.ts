// The page of today as it stands on the sample's site, without its network: scripts come from golden.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../../src/log/log";
import { defineItem } from "../../src/quiz/item-element";
import { keepingIn } from "../../src/quiz/sentence";
import { defineToday, type Surroundings } from "../../src/today/page";
import type { Values } from "../../src/words";

const GOLDEN = join(import.meta.dirname, "../../../tests/golden/nl");

/** The key, and what fills its holes. */
export function say(key: string, values: Values = {}): string {
  const filled = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  return [key.replace(/^client\.(today\.)?/, ""), ...filled].join(" ");
}

/** Scripts that were asked for are run from the golden files, unless their address is cut off. */
export function serve(cutOff: ReadonlySet<string> = new Set()): string[] {
  const asked: string[] = [];
  const append = document.head.append.bind(document.head);
  document.head.append = (...nodes) => {
    const script = nodes.find((node) => node instanceof HTMLScriptElement);
    const address = script?.getAttribute("src") ?? "";
    if (script) {
      asked.push(address);
      if (!cutOff.has(address)) {
        // biome-ignore lint/security/noGlobalEval: a script of our own build, as a browser runs it
        globalThis.eval(readFileSync(join(GOLDEN, address), "utf8"));
      }
      const event = cutOff.has(address) ? "error" : "load";
      setTimeout(() => script.dispatchEvent(new Event(event)));
    } else {
      append(...nodes);
    }
  };
  return asked;
}

/** Opens the page. Elements are defined once per file of tests, so the log is looked up each time. */
export function openPage(log: Log, around: Surroundings): HTMLElement {
  const page = readFileSync(join(GOLDEN, "vandaag.md"), "utf8");
  const [body = ""] = page.match(/<lk-today[\s\S]*<\/lk-today>/) ?? [];
  const [decks = ""] = page.match(/<script[^>]*id="lk-decks">.*<\/script>/) ?? [];
  document.body.innerHTML = decks;
  document.documentElement.lang = "nl";
  current = { log, around };
  if (!customElements.get("lk-today")) {
    const now = through(() => current.log) as Log;
    defineItem(say, keepingIn(now, say));
    defineToday(
      now,
      through(() => current.around),
      say,
    );
  }
  document.body.insertAdjacentHTML("beforeend", body);
  const element = document.querySelector<HTMLElement>("lk-today");
  if (!element) {
    throw new Error("no page of today");
  }
  return element;
}

let current: { log: Log; around: Surroundings };

function through<T extends object>(now: () => T): T {
  return new Proxy({} as T, {
    get: (_, name) => {
      const value = Reflect.get(now(), name, now());
      return typeof value === "function" ? value.bind(now()) : value;
    },
  });
}
