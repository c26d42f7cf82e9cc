// The lessons of a programme as one Common Cartridge 1.1, put together from those of their modules, which the site has
// (exports/cartridge.py). From: cartridges as bytes. To: one cartridge. Pages and quizzes stay as they are; the manifest
// is new, and follows the order of the programme. Never: XML from strings, or a lesson without all that belongs to it.

import { strToU8, type UnzipFileInfo, unzipSync, type ZipOptions, zipSync } from "fflate";

const PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";
const LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest";
const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
const SCHEMAS = [
  `${PACKAGE} http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd`,
  `${LOM} http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lommanifest_v1p0.xsd`,
].join(" ");
const MANIFEST = "imsmanifest.xml";
const PAGE = "webcontent";

export type Files = Readonly<Record<string, Uint8Array>>;

interface Resource {
  readonly id: string;
  readonly type: string;
  readonly path: string;
  readonly title: string;
  readonly data: Uint8Array;
}

export interface About {
  /** What it is called by itself, in signs that XML takes as an id. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  /** What may be done with it. */
  readonly rights: string;
}

/** A lesson, and where the cartridge stands that holds it. */
export interface Taken {
  readonly lesson: string;
  readonly cartridge: string;
}

/** A file of the site that is not what it should be; `path`: which, and what of it. */
export class BrokenError extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} is not whole`);
    this.path = path;
  }
}

/** `given`: by where they stand. Fails for a cartridge that does not hold its lesson, or not all of it. */
export function cartridgeOf(
  about: About,
  lessons: readonly Taken[],
  given: ReadonlyMap<string, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const opened = new Map([...given].map(([path, bytes]) => [path, unzipped(path, bytes)]));
  const shelves = lessons.map((one) => shelfOf(one, opened.get(one.cartridge) ?? {}));
  const files = Object.fromEntries(
    shelves.flatMap(({ resources }) => resources.map(({ path, data }) => [path, data])),
  );
  const manifest = strToU8(manifestOf(about, shelves));
  return zipped({ ...files, [MANIFEST]: manifest });
}

/** `fits`: whether a file may be unpacked; it is told how large that one is. */
export function unzipped(
  path: string,
  bytes: Uint8Array,
  fits: (file: UnzipFileInfo) => boolean = () => true,
): Files {
  try {
    return unzipSync(bytes, { filter: fits });
  } catch {
    throw new BrokenError(path);
  }
}

/** What is packed already, or nearly. */
const PACKED = /\.(?:zip|imscc|apkg|pptx|docx|pdf)$/;

/** Always the same bytes for the same files. */
export function zipped(files: Files): Uint8Array<ArrayBuffer> {
  const sorted = Object.entries(files)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, data]): [string, [Uint8Array, ZipOptions]] => [
      name,
      [data, { level: PACKED.test(name) ? 0 : 6 }],
    ]);
  return new Uint8Array(zipSync(Object.fromEntries(sorted), { mtime: new Date(1980, 0, 1) }));
}

interface Shelf {
  readonly id: string;
  readonly title: string;
  readonly resources: readonly Resource[];
}

function shelfOf({ lesson, cartridge }: Taken, files: Files): Shelf {
  const xml = new TextDecoder().decode(files[MANIFEST] ?? new Uint8Array());
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const id = `les-${lesson}`;
  const shelf = [...manifest.getElementsByTagNameNS(PACKAGE, "item")].find(
    (item) => item.getAttribute("identifier") === id,
  );
  if (!shelf) {
    throw new BrokenError(`${cartridge}: ${id}`);
  }
  const listed = [...manifest.getElementsByTagNameNS(PACKAGE, "resource")];
  const resources = [...shelf.children]
    .filter((item) => item.hasAttribute("identifierref"))
    .map((item): Resource => {
      const name = item.getAttribute("identifierref") ?? "";
      const found = listed.find((one) => one.getAttribute("identifier") === name);
      const path = found?.firstElementChild?.getAttribute("href") ?? "";
      const data = files[path];
      if (!found || !data) {
        throw new BrokenError(`${cartridge}: ${path || name}`);
      }
      const type = found.getAttribute("type") ?? PAGE;
      return { id: name, type, path, title: titleOf(item), data };
    });
  return { id, title: titleOf(shelf), resources };
}

function titleOf(item: Element): string {
  return item.firstElementChild?.textContent ?? "";
}

function manifestOf(about: About, shelves: readonly Shelf[]): string {
  const page = document.implementation.createDocument(PACKAGE, "manifest");
  const root = page.documentElement;
  root.setAttribute("identifier", `leerklimaat-${about.id}-${about.language}`);
  root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:lomimscc", LOM);
  root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:xsi", INSTANCE);
  root.setAttributeNS(INSTANCE, "xsi:schemaLocation", SCHEMAS);
  const below = (parent: Element, tag: string, marks: Readonly<Record<string, string>> = {}) => {
    const element = page.createElementNS(PACKAGE, tag);
    for (const [name, value] of Object.entries(marks)) {
      element.setAttribute(name, value);
    }
    parent.append(element);
    return element;
  };
  const lom = (parent: Element, tag: string, text = "") => {
    const element = page.createElementNS(LOM, `lomimscc:${tag}`);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const said = (parent: Element, text: string) =>
    lom(parent, "string", text).setAttribute("language", about.language);

  const metadata = below(root, "metadata");
  below(metadata, "schema").textContent = "IMS Common Cartridge";
  below(metadata, "schemaversion").textContent = "1.1.0";
  const whole = lom(metadata, "lom");
  const general = lom(whole, "general");
  said(lom(general, "title"), about.title);
  lom(general, "language", about.language);
  said(lom(general, "description"), about.summary);
  const rights = lom(whole, "rights");
  lom(lom(rights, "copyrightAndOtherRestrictions"), "value", "yes");
  said(lom(rights, "description"), about.rights);

  const organization = below(below(root, "organizations"), "organization", {
    identifier: "organisatie",
    structure: "rooted-hierarchy",
  });
  const top = below(organization, "item", { identifier: "top" });
  for (const { id, title, resources } of shelves) {
    const shelf = below(top, "item", { identifier: id });
    below(shelf, "title").textContent = title;
    for (const one of resources) {
      const item = below(shelf, "item", { identifier: `item-${one.id}`, identifierref: one.id });
      below(item, "title").textContent = one.title;
    }
  }
  const listed = below(root, "resources");
  for (const one of shelves.flatMap(({ resources }) => resources)) {
    const href = one.type === PAGE ? { href: one.path } : {};
    const resource = below(listed, "resource", { identifier: one.id, type: one.type, ...href });
    below(resource, "file", { href: one.path });
  }
  const text = new XMLSerializer().serializeToString(page);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
