// The plan as a file for Word: the template beside this file, filled in.
// From: sheets. To: bytes of a file. The parts of the template are plain XML, to change in any editor;
// `{name}` is a text, and what stands between `<!--goal-->` and `<!--/goal-->` is there for each goal.
// Never: puts a text into XML anywhere but in `escaped`. The same plan at the same time is the same bytes.

import { strToU8, zipSync } from "fflate";
import contentTypes from "./docx/content-types.xml";
import core from "./docx/core.xml";
import document from "./docx/document.xml";
import documentRels from "./docx/document-rels.xml";
import packageRels from "./docx/package-rels.xml";
import styles from "./docx/styles.xml";

/** What a name in a template stands for: a text, or the same part several times. */
export interface Filling {
  readonly [name: string]: string | readonly Filling[];
}

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": contentTypes,
  "_rels/.rels": packageRels,
  "docProps/core.xml": core,
  "word/_rels/document.xml.rels": documentRels,
  "word/document.xml": document,
  "word/styles.xml": styles,
};

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function docxOf(filling: Filling, now: Date): Uint8Array<ArrayBuffer> {
  const files = Object.entries(PARTS).map(([name, part]) => [name, strToU8(fill(part, filling))]);
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: now }));
}

const PLACE = /<!--(\w+)-->([\s\S]*?)<!--\/\1-->|\{(\w+)\}/g;

/** One pass, so that what was filled in is never read as a template. */
export function fill(template: string, filling: Filling): string {
  return template.replace(PLACE, (_, list: string | undefined, part: string, name: string) => {
    const value = filling[list ?? name];
    if (value === undefined || (typeof value === "string") !== (list === undefined)) {
      throw new Error(`the template asks for ${list ?? name}`);
    }
    return typeof value === "string"
      ? escaped(value)
      : value.map((one) => fill(part, { ...filling, ...one })).join("");
  });
}

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": " ",
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML may not hold these, or half a sign
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu;
const BREAK = '</w:t><w:br/><w:t xml:space="preserve">';

function escaped(text: string): string {
  return text
    .replace(NO_XML, "")
    .replace(/[&<>"\t]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\r\n|\r|\n/g, BREAK);
}
