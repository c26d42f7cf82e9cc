// The lessons of a programme as files: one Common Cartridge, or one zip of all that the site has of each lesson: what is in
// its kit (exports/kit), and what stands beside that. From: the programme, files of this site. To: bytes. Never: half a
// package. What cannot be fetched is named; a file that is not whole is an error with its path; and nothing is made.

import { strToU8 } from "fflate";
import type { Say } from "../words";
import { BrokenError, cartridgeOf, type Files, unzipped, zipped } from "./cartridge";
import { csvOf } from "./csv";
import { writeProgramme } from "./file";
import { titled } from "./naming";
import { freshId, lessonsIn, type Programme, partsOf } from "./programme";
import { at, type Lesson, type Shelf } from "./shelf";

/** As exports/package.py says it. */
const LICENCE = "https://creativecommons.org/licenses/by/4.0/";
/** Bytes of all files together: what a phone can hold twice. All lessons there are come to a quarter of it. */
export const MOST_UNPACKED = 150_000_000;

export interface Around {
  readonly shelf: Shelf;
  /** Up to the root of the language. */
  readonly root: string;
  readonly language: string;
  readonly say: Say;
}

type Made =
  | "no-lessons"
  | "too-big"
  | { readonly missing: readonly string[] }
  | { readonly bytes: Uint8Array<ArrayBuffer> };

interface Chosen {
  readonly name: string;
  readonly lesson: Lesson;
}

export async function packagesOf(
  programme: Programme,
  around: Around,
  kind: "cartridge" | "zip",
): Promise<Made> {
  const names = new Set(partsOf(programme).flatMap((part) => lessonsIn(part)));
  const chosen = [...names].flatMap((name): Chosen[] => {
    const lesson = at(around.shelf.lessons, name);
    return lesson ? [{ name, lesson }] : [];
  });
  if (chosen.length === 0) {
    return "no-lessons";
  }
  return kind === "cartridge"
    ? cartridge(programme, chosen, around)
    : zip(programme, chosen, around);
}

async function cartridge(
  programme: Programme,
  chosen: readonly Chosen[],
  { shelf, root, language, say }: Around,
): Promise<Made> {
  const standing = new Map(shelf.modules.map(({ id, cartridge: path }) => [id, path]));
  const taken = chosen.map(({ name, lesson: { module } }) => {
    return { lesson: name, module, cartridge: standing.get(module) ?? "" };
  });
  const files = await fetched(
    taken.map((one) => [one.cartridge || one.module, one.cartridge]),
    root,
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

/** A folder for each lesson, in order; the programme itself; and a file that says what is what. */
async function zip(programme: Programme, chosen: readonly Chosen[], around: Around): Promise<Made> {
  const { shelf, say, root, language } = around;
  const wanted = chosen.flatMap(({ name, lesson: { kit, files } }): [string, string][] => [
    [kit || name, kit],
    ...files.map((path): [string, string] => [path, path]),
  ]);
  const given = await fetched(wanted, root);
  if ("missing" in given) {
    return given;
  }
  const name = freshId(programme.title, []);
  const unpacked = unpackedFrom(given.found, chosen);
  return unpacked === "too-big"
    ? unpacked
    : {
        bytes: zipped({
          ...unpacked,
          [`${name}.csv`]: strToU8(csvOf(programme, shelf, say, language)),
          [`${name}.json`]: strToU8(writeProgramme(programme)),
          [`${say("kit.file.readme")}.txt`]: strToU8(readme(programme, name, chosen, say)),
        }),
      };
}

/** `01-` before the folder that a kit has for its lesson. */
function unpackedFrom(
  found: ReadonlyMap<string, Uint8Array>,
  chosen: readonly Chosen[],
): Files | "too-big" {
  let [left, isWhole] = [MOST_UNPACKED, true];
  const count = (size: number) => {
    left -= size;
    isWhole &&= left >= 0;
    return isWhole;
  };
  const files: [string, Uint8Array][] = [];
  for (const [place, { name, lesson }] of chosen.entries()) {
    const number = numbered(place);
    const kit = unzipped(lesson.kit, found.get(lesson.kit) ?? new Uint8Array(), (file) =>
      count(file.originalSize),
    );
    if (isWhole && Object.keys(kit).length === 0) {
      throw new BrokenError(lesson.kit);
    }
    for (const [path, data] of Object.entries(kit)) {
      files.push([`${number}-${path}`, data]);
    }
    for (const path of lesson.files) {
      const data = found.get(path) ?? new Uint8Array();
      count(data.length);
      files.push([`${number}-${name}/${path.split("/").at(-1)}`, data]);
    }
  }
  return isWhole ? Object.fromEntries(files) : "too-big";
}

function numbered(place: number): string {
  return `${place + 1}`.padStart(2, "0");
}

/** What each file and folder is, and what goes with everything that leaves the site. */
function readme(programme: Programme, name: string, chosen: readonly Chosen[], say: Say): string {
  const told = (what: string, words: string) => [what, `    ${words}`];
  const lines = [
    `${programme.title.trim() || say("client.compose.untitled")} · ${say("site.name")}`,
    say("leave.licence", { address: LICENCE }),
    say("leave.public"),
    "",
    ...told(`${name}.csv`, say("client.compose.readme.csv")),
    ...told(`${name}.json`, say("client.compose.readme.json")),
    ...chosen.flatMap((one, place) => [
      ...told(`${numbered(place)}-${one.name}`, folderSaid(one, programme, say)),
    ]),
    "",
    say("client.compose.readme.folder", { name: say("kit.file.readme") }),
  ];
  return `${lines.join("\r\n")}\r\n`;
}

/** The lesson, and the meetings that take from it. */
function folderSaid({ name, lesson }: Chosen, { meetings }: Programme, say: Say): string {
  const there = meetings.flatMap((meeting, place) =>
    [...meeting.before, ...meeting.during].some((part) => lessonsIn(part).includes(name))
      ? [titled(meeting, place, say)]
      : [],
  );
  return say("client.compose.readme.lesson", { title: lesson.name, meetings: there.join("; ") });
}

type Fetched =
  | { readonly missing: readonly string[] }
  | { readonly found: ReadonlyMap<string, Uint8Array> };

/** All of them by the name that they get, or those that did not come. */
async function fetched(
  wanted: readonly (readonly [string, string])[],
  root: string,
): Promise<Fetched> {
  const once = new Map(wanted);
  const came = await Promise.all(
    [...once].map(
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
