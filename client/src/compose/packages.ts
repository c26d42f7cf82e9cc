// The lessons of a programme as files: one Common Cartridge, or one zip of all that the site has of each lesson. From: the
// programme, files of this site. To: bytes. Never: half a package; what cannot be fetched is named, and nothing is made.

import { strToU8 } from "fflate";
import type { Say } from "../words";
import { cartridgeOf, zipped } from "./cartridge";
import { csvOf } from "./csv";
import { writeProgramme } from "./file";
import { freshId, lessonsIn, type Programme, partsOf } from "./programme";
import { at, type Shelf } from "./shelf";

/** As exports/package.py says it. */
const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

export interface Around {
  readonly shelf: Shelf;
  /** Up to the root of the language. */
  readonly root: string;
  readonly language: string;
  readonly say: Say;
}

type Made =
  | "no-lessons"
  | { readonly missing: readonly string[] }
  | { readonly bytes: Uint8Array<ArrayBuffer> };

export async function packagesOf(
  programme: Programme,
  around: Around,
  kind: "cartridge" | "zip",
): Promise<Made> {
  const { lessons } = around.shelf;
  const chosen = [...new Set(partsOf(programme).flatMap((part) => lessonsIn(part)))].filter(
    (name) => at(lessons, name),
  );
  if (chosen.length === 0) {
    return "no-lessons";
  }
  return kind === "cartridge"
    ? cartridge(programme, chosen, around)
    : zip(programme, chosen, around);
}

async function cartridge(
  programme: Programme,
  chosen: readonly string[],
  around: Around,
): Promise<Made> {
  const { shelf, language, say } = around;
  const taken = chosen.map((lesson) => ({
    lesson,
    module: at(shelf.lessons, lesson)?.module ?? "",
  }));
  const modules = shelf.modules.filter(({ id }) => taken.some(({ module }) => module === id));
  const files = await fetched(
    modules.map(({ id, cartridge: path }) => [id, path]),
    around.root,
  );
  if ("missing" in files) {
    return files;
  }
  const about = {
    id: freshId(programme.title, []),
    title: programme.title.trim() || say("client.compose.untitled"),
    summary: programme.summary.trim() || programme.title,
    language,
    rights: say("leave.licence", { address: LICENCE }),
  };
  return { bytes: cartridgeOf(about, taken, files.found) };
}

/** A folder for each lesson, in order, and the programme itself. */
async function zip(programme: Programme, chosen: readonly string[], around: Around): Promise<Made> {
  const { shelf, say } = around;
  const wanted = chosen.flatMap((name, place) =>
    (at(shelf.lessons, name)?.files ?? []).map((path): [string, string] => [
      `${String(place + 1).padStart(2, "0")}-${name}/${path.split("/").at(-1)}`,
      path,
    ]),
  );
  const files = await fetched(wanted, around.root);
  if ("missing" in files) {
    return files;
  }
  const name = freshId(programme.title, []);
  const notice = [
    programme.title,
    say("site.name"),
    say("leave.licence", { address: LICENCE }),
    "",
  ].join("\r\n");
  return {
    bytes: zipped({
      ...Object.fromEntries(files.found),
      [`${name}.csv`]: strToU8(csvOf(programme, shelf, say)),
      [`${name}.json`]: strToU8(writeProgramme(programme)),
      "LICENTIE.txt": strToU8(notice),
    }),
  };
}

type Fetched =
  | { readonly missing: readonly string[] }
  | { readonly found: ReadonlyMap<string, Uint8Array> };

/** All of them by the name that they get, or those that did not come. */
async function fetched(
  wanted: readonly (readonly [string, string])[],
  root: string,
): Promise<Fetched> {
  const came = await Promise.all(
    wanted.map(
      async ([name, path]) => [name, path, path && (await bytesAt(`${root}${path}`))] as const,
    ),
  );
  const missing = came.flatMap(([name, path, bytes]) => (bytes ? [] : [path || name]));
  const found = new Map(came.flatMap(([name, , bytes]) => (bytes ? [[name, bytes] as const] : [])));
  return missing.length > 0 ? { missing } : { found };
}

async function bytesAt(address: string): Promise<Uint8Array | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch {
    return undefined; // no network, and no copy on this device
  }
}
