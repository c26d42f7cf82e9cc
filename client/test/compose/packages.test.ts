// @vitest-environment happy-dom
// The lessons of a programme as one zip, or as one cartridge: all of each lesson, or nothing and the file that is wrong.

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BrokenError, cartridgeOf } from "../../src/compose/cartridge";
import { packagesOf } from "../../src/compose/packages";
import { emptyMeeting, type Part, type Programme } from "../../src/compose/programme";
import { READY, SHELF } from "./programmes";

const say = (key: string, values = {}) => [key, ...Object.values(values)].join(" ");
const AROUND = { shelf: SHELF, root: "../", language: "nl", say };

const lesson = (name: string): Part => {
  return { id: `deel-${name}`, type: "lesson", lesson: name, plan: "plan_90", text: "" };
};
const PROGRAMME: Programme = {
  ...READY,
  meetings: [
    { ...emptyMeeting("a", "Eerst", false), during: [lesson("grens")] },
    {
      ...emptyMeeting("b", "Daarna", false),
      before: [lesson("kijken")],
      during: [lesson("grens")],
    },
  ],
};

let files: Record<string, Uint8Array>;

beforeEach(() => {
  const kit = (name: string) =>
    zipSync({ [`${name}/dias.pptx`]: strToU8(name), [`${name}/LEESMIJ.txt`]: strToU8("wat") });
  files = {
    ...{ "../lessen/grens-meenemen.zip": kit("grens"), "../lessen/grens-quiz.apkg": strToU8("g") },
    ...{
      "../lessen/kijken-meenemen.zip": kit("kijken"),
      "../lessen/kijken-quiz.apkg": strToU8("k"),
    },
  };
  vi.stubGlobal("fetch", async (address: string) => {
    const found = files[address];
    return { ok: found !== undefined, arrayBuffer: async () => found?.slice().buffer };
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function packed() {
  const made = await packagesOf(PROGRAMME, AROUND, "zip");
  return typeof made === "object" && "bytes" in made ? unzipSync(made.bytes) : made;
}

test("a folder for each lesson, in the order of the meetings, and a file that says what is what", async () => {
  const found = (await packed()) as Record<string, Uint8Array>;
  expect(Object.keys(found).sort()).toEqual([
    ...["01-grens/LEESMIJ.txt", "01-grens/dias.pptx", "01-grens/grens-quiz.apkg"],
    ...["02-kijken/LEESMIJ.txt", "02-kijken/dias.pptx", "02-kijken/kijken-quiz.apkg"],
    ...["kit.file.readme.txt", "lesblok.csv", "lesblok.json"],
  ]);
  const told = strFromU8(found["kit.file.readme.txt"] ?? new Uint8Array());
  expect(told).toContain(
    "01-grens\r\n    client.compose.readme.lesson grens 1. Eerst; 2. Daarna\r\n",
  );
  expect(told).toContain("02-kijken\r\n    client.compose.readme.lesson kijken 2. Daarna\r\n");
});

test("a file that did not come is named, and nothing is made", async () => {
  delete files["../lessen/kijken-meenemen.zip"];
  expect(await packed()).toEqual({ missing: ["lessen/kijken-meenemen.zip"] });
});

test.each([
  ["no zip", strToU8("<!doctype html>")],
  ["half a zip", zipSync({ a: strToU8("b") }).slice(0, 40)],
  ["an empty zip", zipSync({})],
])("%s is an error that names it", async (_, bytes) => {
  files["../lessen/kijken-meenemen.zip"] = bytes;
  await expect(packed()).rejects.toEqual(new BrokenError("lessen/kijken-meenemen.zip"));
});

test("more than a device can hold is not unpacked", async () => {
  files["../lessen/kijken-meenemen.zip"] = zipSync({ "kijken/a": new Uint8Array(160_000_000) });
  expect(await packed()).toBe("too-big");
});

const XML = `<manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"><organizations><organization>
  <item identifier="top"><item identifier="les-grens"><title>Grens</title>
  <item identifier="i" identifierref="r"><title>Blad</title></item></item></item></organization></organizations>
  <resources><resource identifier="r" type="webcontent"><file href="blad.html"/></resource></resources></manifest>`;
const ABOUT = { id: "x", title: "x", summary: "x", language: "nl", rights: "x" };

test.each([
  ["a lesson that it does not hold", "weg", { "blad.html": strToU8("") }, "een.imscc: les-weg"],
  ["a page that is listed and not there", "grens", {}, "een.imscc: blad.html"],
])("of a cartridge with %s nothing is made", (_, name, pages, path) => {
  const bytes = zipSync({ "imsmanifest.xml": strToU8(XML), ...pages });
  const make = () =>
    cartridgeOf(ABOUT, [{ lesson: name, cartridge: "een.imscc" }], new Map([["een.imscc", bytes]]));
  expect(make).toThrow(new BrokenError(path));
});
