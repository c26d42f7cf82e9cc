// A text as a file that only a password opens. From: the page of data. To: the same. AES-GCM under a key that
// PBKDF2 makes of the password; what the file says of how it was made is sealed with it, so that none of it
// can be another. Never: keeps a password, or opens anything in another way; lost is lost.

import { isFields } from "./guard";

const SCHEMA = "leerklimaat-sealed";
const VERSION = 1;
const SALT = 16;
const IV = 12;

/** How often the password is stirred; the most is what a phone does in some seconds. */
export const ROUNDS = 600_000;
const MOST_ROUNDS = 5_000_000;
export const LEAST = 8; // signs of a password

/** The words stand in docs/ui.yml under `data.refused`. */
export type Refusal = "wrong-password" | "damaged" | "newer";

/** Some browsers have no such thing on a page that was opened from a disk. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

export function isSealed(text: string): boolean {
  return text.startsWith(`{"schema":"${SCHEMA}"`);
}

export async function seal(text: string, password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const head = { schema: SCHEMA, version: VERSION, rounds: ROUNDS, salt: hex(salt), iv: hex(iv) };
  const key = await keyOf(password, salt, ROUNDS);
  const additionalData = bytes(JSON.stringify(head));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData },
    key,
    bytes(text),
  );
  return `${JSON.stringify({ ...head, sealed: base64(new Uint8Array(sealed)) })}\n`;
}

export async function unseal(
  text: string,
  password: string,
): Promise<{ readonly text: string } | { readonly refused: Refusal }> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refused: "damaged" };
  }
  if (!isFields(value)) {
    return { refused: "damaged" };
  }
  const { sealed, ...head } = value;
  const { version, rounds, salt, iv } = head;
  if (typeof version === "number" && version > VERSION) {
    return { refused: "newer" };
  }
  const isRounds = Number.isInteger(rounds) && Number(rounds) >= ROUNDS;
  if (!isRounds || Number(rounds) > MOST_ROUNDS || !isHex(salt, SALT) || !isHex(iv, IV)) {
    return { refused: "damaged" };
  }
  const data = typeof sealed === "string" ? unbase64(sealed) : undefined;
  if (data === undefined) {
    return { refused: "damaged" };
  }
  try {
    const key = await keyOf(password, unhex(salt), Number(rounds));
    const how = { name: "AES-GCM", iv: unhex(iv), additionalData: bytes(JSON.stringify(head)) };
    return { text: new TextDecoder().decode(await crypto.subtle.decrypt(how, key, data)) };
  } catch {
    return { refused: "wrong-password" }; // or changed on the way; nobody can tell the two apart
  }
}

async function keyOf(password: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const raw = bytes(password.normalize("NFC"));
  const stuff = await crypto.subtle.importKey("raw", raw, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    stuff,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function hex(some: Uint8Array): string {
  return Array.from(some, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function isHex(value: unknown, length: number): value is string {
  return typeof value === "string" && value.length === 2 * length && /^[0-9a-f]+$/.test(value);
}

function unhex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** In pieces, as a call takes only so many arguments. */
function base64(some: Uint8Array): string {
  const size = 0x6000;
  let letters = "";
  for (let at = 0; at < some.length; at += size) {
    letters += String.fromCharCode(...some.subarray(at, at + size));
  }
  return btoa(letters);
}

function unbase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
