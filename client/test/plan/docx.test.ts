// The file for Word: the template filled in, in one pass and well-formed. What Word's readers make of it,
// tests/e2e/test_plan.py sees with python-docx.

import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { docxOf, fill } from "../../src/plan/docx";
import { NOON } from "../log/events";

const ROW = { label: "Klaar op", text: "1 februari 2027" };
const PLAN = {
  ...{ title: "Mijn plan", made: "Gemaakt op 22 november 2026.", language: "nl-NL" },
  created: NOON.toISOString(),
  goal: [
    { competence: "Begrenzen", levels: "Van a naar b", sentence: "Als, dan.", row: [ROW, ROW] },
  ],
};

function parts(filling: typeof PLAN): Record<string, string> {
  const files = Object.entries(unzipSync(docxOf(filling, NOON)));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test("it has all parts of such a file, filled in, and the same plan is the same bytes", () => {
  const files = parts(PLAN);
  expect(Object.keys(files)).toEqual([
    ...["[Content_Types].xml", "_rels/.rels", "docProps/core.xml"],
    ...["word/_rels/document.xml.rels", "word/document.xml", "word/styles.xml"],
  ]);
  for (const text of Object.values(files)) {
    expect(text).not.toMatch(/\{\w+\}|<!--/);
  }
  expect(files["word/document.xml"]?.match(/<w:tr>/g)).toHaveLength(2);
  expect(files["word/styles.xml"]).toContain('<w:lang w:val="nl-NL"/>');
  expect(docxOf(PLAN, NOON)).toEqual(docxOf(PLAN, NOON));
});

test("without goals and with many, each stands there once", () => {
  const [goal] = PLAN.goal;
  for (const number of [0, 1, 5]) {
    const document = parts({ ...PLAN, goal: Array.from({ length: number }, () => goal as never) });
    const heads = document["word/document.xml"]?.match(/w:val="Heading1"/g) ?? [];
    expect(heads).toHaveLength(number);
  }
});

test("a text is a text: it makes no elements, and is never read as a template", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("<w:p/>", "{title}", "<!--row-->x<!--/row-->", "&amp;", "]]>", "a\nb\r\nc"),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const filled = fill('<t a="{x}">{x}</t>', { x: text });
      const bare = filled.replaceAll('</w:t><w:br/><w:t xml:space="preserve">', "");
      expect(bare).toMatch(/^<t a="[^<>"]*">[^<>]*<\/t>$/);
      expect(bare.replace(/&(?:amp|lt|gt|quot);/g, "")).not.toContain("&");
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML may not hold these
      expect(filled).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
      expect(filled).not.toMatch(/[\ud800-\udfff]/u);
    }),
  );
  expect(fill("{a}{b}", { a: "{b}", b: "<" })).toBe("{b}&lt;");
});

test("a template that asks for what there is not, is told at once", () => {
  expect(() => fill("{weg}", {})).toThrow("weg");
  expect(() => fill("<!--goal-->x<!--/goal-->", { goal: "x" })).toThrow("goal");
  expect(() => fill("{goal}", { goal: [] })).toThrow("goal");
});
