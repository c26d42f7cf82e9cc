// A text as a code that goes through chat and mail: base64url between a mark and a check sum.
// From: invitation.ts, reply.ts. To: links, what someone pastes. A code that was cut or changed is refused
// with a reason. Never: keeps a secret; whoever has the code can read it.

import { fromSigns, toSigns } from "../url-signs";

export type Kind = "request" | "reply";

export const VERSION = 1;

/** What every code begins with: its kind, and then its version. */
const MARKS: Readonly<Record<Kind, string>> = { request: "lkv", reply: "lka" };

export const LIMITS = {
  /** Of one code. */
  code: 40_000,
  /** Of all that is pasted, or stands in one file. */
  text: 400_000,
  /** In what is pasted at once. */
  codes: 40,
} as const;

/** The words stand in docs/ui.yml under `exchange.refused`. */
export type Refusal = "none" | "too-big" | "cut" | "damaged" | "newer";

export type Decoded =
  | { readonly kind: Kind; readonly text: string }
  | { readonly refused: Exclude<Refusal, "none"> };

/** Signs that mail and chat put into a long line. */
const BREAKS = /[\s>\u00ad\u200b-\u200d\u2060\ufeff]+/g;
const MARK = /(lkv|lka)(\d{1,4})\./;
const CODE = /^([\w-]+)\.([0-9a-f]{8})/;

export function encode(kind: Kind, text: string): string {
  const payload = toSigns(new TextEncoder().encode(text));
  const body = `${MARKS[kind]}${VERSION}.${payload}`;
  return `${body}.${checkSum(body)}`;
}

/** Every code in a text, whatever stands between them; none is no mistake here. */
export function codesIn(text: string): Decoded[] {
  if (text.length > LIMITS.text) {
    return [{ refused: "too-big" }];
  }
  const [, ...parts] = text.replace(BREAKS, "").split(MARK);
  const found: Decoded[] = [];
  for (let at = 0; at + 2 < parts.length; at += 3) {
    const [mark = "", version = "", rest = ""] = parts.slice(at, at + 3);
    found.push(found.length < LIMITS.codes ? decoded(mark, version, rest) : { refused: "too-big" });
    if (found.length > LIMITS.codes) {
      break;
    }
  }
  return found;
}

function decoded(mark: string, version: string, rest: string): Decoded {
  if (Number(version) > VERSION) {
    return { refused: "newer" };
  }
  const [, payload, sum] = CODE.exec(rest) ?? [];
  if (payload === undefined || sum === undefined) {
    return { refused: "cut" };
  }
  if (payload.length > LIMITS.code) {
    return { refused: "too-big" };
  }
  const text = sum === checkSum(`${mark}${version}.${payload}`) ? unpacked(payload) : undefined;
  const kind = mark === MARKS.reply ? "reply" : "request";
  return text === undefined ? { refused: "damaged" } : { kind, text };
}

function unpacked(payload: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(fromSigns(payload));
  } catch {
    return undefined;
  }
}

/** CRC-32, which misses no change of a single sign; over the mark too. */
function checkSum(text: string): string {
  let sum = 0xffffffff;
  for (const letter of text) {
    sum ^= letter.charCodeAt(0);
    for (let bit = 0; bit < 8; bit += 1) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}
