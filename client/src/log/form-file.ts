// One form as a small file, to hand over to someone else: written, and read or refused with a reason.
// From: a form of one's own, or a file someone picked. To: pages that lay the forms of several people side
// by side. Never: changes anything; what is refused has done nothing.

import { type Fields, type Form, OWN } from "./form";
import { fieldsIn, isFields, isInstant } from "./guard";
import { type HeadRefusal, openFile } from "./head";

export const FORM_SCHEMA = "leerklimaat-form";
export const FORM_VERSION = 1;
/** Far above the longest form there can be. */
export const MAX_FORM_BYTES = 300_000;

/** The words stand in docs/ui.yml under `client.form.refused`. */
export type FormRefusal = HeadRefusal | "other" | "damaged";

export interface FormInFile {
  /** The name that the form has wherever it goes, so that it is the same one when it comes twice. */
  readonly target: string;
  readonly at: string;
  readonly fields: Fields;
}

const TARGET = new RegExp(`^${OWN}:[a-z0-9-]{8,40}$`);
const KEYS: ReadonlySet<string> = new Set(["schema", "version", "form", "target", "at", "fields"]);

export function writeForm(form: Form, { target, at, fields }: FormInFile): string {
  const head = { schema: FORM_SCHEMA, version: FORM_VERSION, form };
  return `${JSON.stringify({ ...head, target, at, fields }, null, 1)}\n`;
}

export function readForm(text: string, form: Form): FormInFile | FormRefusal {
  const head = { schemas: [FORM_SCHEMA], version: FORM_VERSION, most: MAX_FORM_BYTES };
  const value = openFile(text, head);
  if (typeof value === "string") {
    return value;
  }
  const { version, target, at, fields } = value;
  if (value["form"] !== form) {
    return "other";
  }
  const isWhole = version === FORM_VERSION && Object.keys(value).every((key) => KEYS.has(key));
  const given = isFields(fields) ? fieldsIn(fields, form) : undefined;
  if (!isWhole || !given || typeof target !== "string" || !TARGET.test(target) || !isInstant(at)) {
    return "damaged";
  }
  return { target, at, fields: given };
}
