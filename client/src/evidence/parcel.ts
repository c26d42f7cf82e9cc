// Data points and observations as a file: what is handed to someone else, and what is taken or refused.
// From: forms, or the text of a file someone picked. To: the pages of evidence and observation. Never:
// passes on what it does not know; one thing that does not belong there, and the whole file is refused.

import { type Fields, FORMS, idsOf, OWN, ROLES, textOf } from "../log/form";
import { fieldsIn, isFields, isInstant } from "../log/guard";
import { type HeadRefusal, openFile } from "../log/head";
import { isOpenable } from "./address";

/** The forms that travel as a file, and what such a file is called inside. */
export const SCHEMAS = {
  datapoint: "leerklimaat-datapoints",
  observation: "leerklimaat-observation",
} as const;

export const PARCEL_VERSION = 1;
export const MAX_BYTES = 1_000_000;
export const MAX_FORMS = 100;

export type Travelling = keyof typeof SCHEMAS;

/** Why a file is refused; the words stand in docs/ui.yml, with those of the page. */
export type Refusal = HeadRefusal | "damaged";

/** `id`: what makes it the same form wherever it goes. */
export interface Handed {
  readonly id: string;
  readonly fields: Fields;
}

export interface Parcel {
  readonly form: Travelling;
  readonly at: string;
  readonly forms: readonly Handed[];
}

const ID = /^[a-z0-9-]{8,40}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const PART = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SIGN = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LINE = 200;

/** Names of fields that stay with whoever keeps them. */
const PRIVATE: ReadonlySet<string> = new Set(["whose"]);

export function targetOf(id: string): string {
  return `${OWN}:${id}`;
}

export function idOf(target: string): string {
  return target.slice(OWN.length + 1);
}

export function writeParcel(form: Travelling, forms: readonly Handed[], now: Date): string {
  const head = { schema: SCHEMAS[form], version: PARCEL_VERSION, at: now.toISOString() };
  const handed = forms.map(({ id, fields }) => ({ id, fields: inOrder(form, fields) }));
  return `${JSON.stringify({ ...head, forms: handed }, null, 1)}\n`;
}

export function readParcel(text: string): Parcel | Refusal {
  const head = { schemas: Object.values(SCHEMAS), version: PARCEL_VERSION, most: MAX_BYTES };
  const value = openFile(text, head);
  if (typeof value === "string") {
    return value;
  }
  const form = formOf(value["schema"]);
  const { version, at, forms } = value;
  if (version !== PARCEL_VERSION || !isInstant(at) || !Array.isArray(forms)) {
    return "damaged";
  }
  if (forms.length > MAX_FORMS) {
    return "too-big";
  }
  const handed = forms.map((one) => handedIn(one, form));
  const ids = new Set(handed.map((one) => one?.id));
  const isGood =
    hasOnly(value, ["schema", "version", "at", "forms"]) &&
    handed.length > 0 &&
    ids.size === handed.length &&
    handed.every((one) => one !== undefined);
  return isGood ? { form, at, forms: handed.filter((one) => one !== undefined) } : "damaged";
}

function formOf(schema: unknown): Travelling {
  return schema === SCHEMAS.datapoint ? "datapoint" : "observation";
}

function handedIn(value: unknown, form: Travelling): Handed | undefined {
  if (!isFields(value) || !hasOnly(value, ["id", "fields"]) || !isFields(value["fields"])) {
    return undefined;
  }
  const { id } = value;
  const fields = fieldsIn(value["fields"], form);
  return fields && typeof id === "string" && ID.test(id) && isSound(fields)
    ? { id, fields: inOrder(form, fields) }
    : undefined;
}

/** Whether every field holds what it is there for. */
function isSound(fields: Fields): boolean {
  return (
    isInstant(fields["written"]) &&
    Object.entries(fields).every(([name, value]) =>
      typeof value === "string" ? isText(name, value) : isSigns(name, value),
    )
  );
}

function isText(name: string, value: string): boolean {
  switch (name) {
    case "competence":
    case "level":
      return value === "" || PART.test(value);
    case "date":
      return value === "" || DAY.test(value);
    case "role":
      return value === "" || ROLES.some((role) => role === value);
    case "agreed-learner":
    case "agreed-giver":
      return value === "" || value === "yes";
    case "outcome":
    case "giver":
      return value.length <= LINE;
    case "link":
      return value === "" || isOpenable(value);
    case "signs":
    case "attitude":
      return false;
    default:
      return !PRIVATE.has(name) && !name.includes("/");
  }
}

function isSigns(name: string, values: readonly string[]): boolean {
  return (name === "signs" || name === "attitude") && values.every((value) => SIGN.test(value));
}

/** Of a form only what travels, always in the same order. */
function inOrder(form: Travelling, fields: Fields): Fields {
  const names: readonly string[] = FORMS[form];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name];
      return value === undefined || value.length === 0 || PRIVATE.has(name) ? [] : [[name, value]];
    }),
  );
}

function hasOnly(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}

/** All of the texts in a form, to look for what should not be there. */
export function textsOf(fields: Fields): string {
  return Object.keys(fields)
    .filter((name) => !["competence", "level", "date", "written", "role"].includes(name))
    .map((name) => (idsOf(fields, name).length > 0 ? "" : textOf(fields, name)))
    .join("\n");
}
