// What stands in a file or in what someone pasted: questions, answers, and why something is neither.
// From: the text of a file, a field, the address of the page. To: the pages that ask and answer. Never:
// changes anything, or takes over more than it knows.

import { isFields } from "../log/guard";
import type { Unread } from "../picked";
import { codesIn, type Kind, LIMITS, type Refusal, VERSION } from "./code";
import { type Invitation, inOrder, invitationIn } from "./invitation";
import { parts, type Reply, replyIn } from "./reply";

export type Piece =
  | { readonly kind: "request"; readonly request: Invitation }
  | { readonly kind: "reply"; readonly reply: Reply }
  | { readonly kind: "refused"; readonly why: Refusal | Unread };

/** By which a file says what it holds. */
const SCHEMAS: Readonly<Record<Kind, string>> = {
  request: "leerklimaat-request",
  reply: "leerklimaat-feedback",
};

export function requestFile(request: Invitation): string {
  return fileOf("request", inOrder(request));
}

export function replyFile(reply: Reply): string {
  return fileOf("reply", parts(reply));
}

/** To be read by people too. */
function fileOf(kind: Kind, payload: object): string {
  const head = { schema: SCHEMAS[kind], version: VERSION };
  return `${JSON.stringify({ ...head, ...payload }, null, 2)}\n`;
}

/** At least one piece, for nothing is a reason too. */
export function readAll(text: string): readonly Piece[] {
  if (text.length > LIMITS.text) {
    return [refused("too-big")];
  }
  if (text.trimStart().startsWith("{")) {
    return [fromFile(text)];
  }
  const found = codesIn(text).map((one) =>
    "refused" in one ? refused(one.refused) : fromJson(one.kind, one.text),
  );
  return found.length > 0 ? found : [refused("none")];
}

function fromFile(text: string): Piece {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused("cut");
  }
  if (!isFields(value)) {
    return refused("none");
  }
  const { schema, version, ...payload } = value;
  const kind = (["request", "reply"] as const).find((one) => SCHEMAS[one] === schema);
  if (kind === undefined) {
    return refused("none");
  }
  if (typeof version === "number" && version > VERSION) {
    return refused("newer");
  }
  return version === VERSION ? pieceOf(kind, payload) : refused("damaged");
}

function fromJson(kind: Kind, text: string): Piece {
  try {
    return pieceOf(kind, JSON.parse(text));
  } catch {
    return refused("damaged");
  }
}

function pieceOf(kind: Kind, value: unknown): Piece {
  if (kind === "request") {
    const request = invitationIn(value);
    return request === undefined ? refused("damaged") : { kind, request };
  }
  const reply = replyIn(value);
  return reply === undefined ? refused("damaged") : { kind, reply };
}

function refused(why: Refusal): Piece {
  return { kind: "refused", why };
}
