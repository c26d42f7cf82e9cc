// Run by node at build time (tools/leerklimaat/site/offline.py): writes the service worker into a finished
// site, with every file that can be kept on a device, and beside it how much that is per language. The one
// place that says what a copy holds. From: the worker as esbuild made it, the site. To: the site.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stdin, stdout } from "node:process";
import { text } from "node:stream/consumers";
import { injectManifest } from "workbox-build";

interface Asked {
  /** The worker before anything was filled in. */
  readonly source: string;
  readonly site: string;
  /** The one at the root first. */
  readonly languages: readonly string[];
}

/** Pages and what they are made of, the search, the banks. Downloads are not: they are many megabytes. */
const HELD = ["**/*.html", "**/assets/**/*.{js,css,svg,png}", "**/search/*.js", "**/*.webmanifest"];
/** What is for others: pictures of shared links, the page of an address that is not there, writers' pages. */
const LEFT_OUT = [
  ...["**/assets/shared/**", "**/404.html"],
  ...["**/quizzen/*-nakijken.html", "**/scenes/*-graaf.html"],
];
/** So many signs of a SHA-256: enough to tell two builds apart. */
const SIGNS = 12;
/** More than any file that is held; one that is larger stops the build. */
const LARGEST = 8_000_000;

async function build({ source, site, languages }: Asked): Promise<void> {
  const [root = "", ...others] = languages;
  const languageOf = (path: string) => others.find((one) => path.startsWith(`${one}/`)) ?? root;
  const whole = createHash("sha256");
  const sizes: Record<string, { files: number; bytes: number }> = {};
  const worker = join(site, "sw.js");
  const { warnings } = await injectManifest({
    swSrc: source,
    swDest: worker,
    globDirectory: site,
    globPatterns: HELD,
    globIgnores: LEFT_OUT,
    maximumFileSizeToCacheInBytes: LARGEST,
    manifestTransforms: [
      (entries) => {
        const manifest = entries
          .map(({ url, size }) => ({
            url,
            size,
            revision: digestOf(readFileSync(join(site, url))),
          }))
          .sort((one, other) => (one.url < other.url ? -1 : 1));
        for (const { url, size, revision } of manifest) {
          whole.update(`${url} ${revision}\n`);
          sizes[languageOf(url)] ??= { files: 0, bytes: 0 };
          const sum = sizes[languageOf(url)];
          if (sum) {
            sum.files += 1;
            sum.bytes += size;
          }
        }
        return { manifest };
      },
    ],
  });
  if (warnings.length > 0) {
    throw new Error(warnings.join("\n"));
  }
  const number = whole.update(readFileSync(source)).digest("hex").slice(0, SIGNS);
  const filled = readFileSync(worker, "utf8")
    .replace("@build@", number)
    .replace("@languages@", languages.join(" "));
  writeFileSync(worker, filled);
  writeFileSync(join(site, "offline.json"), `${JSON.stringify({ build: number, sizes })}\n`);
  stdout.write(number);
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, SIGNS);
}

void text(stdin).then((asked) => build(JSON.parse(asked)));
