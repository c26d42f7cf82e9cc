// What someone has and what a file brings, joined. Of two versions of a form the one written later
// counts, whichever came first; what was erased stays erased. So joining is commutative, associative and
// idempotent. From: events of the log, files. To: the page of evidence. Pure.

import type { LogEvent } from "../log/event";
import { type Fields, type Form, isErased, OWN, textOf } from "../log/form";
import { type Handed, type Parcel, type Travelling, targetOf } from "./parcel";

/** What stands at a name: a version, that it was erased, or that something else stands there. */
export type Standing = Fields | "erased" | "taken";

export type Shelf = ReadonlyMap<string, Standing>;

/** What is here of a form, by its names. */
export function shelfOf(events: Iterable<LogEvent>, form: Form): Shelf {
  const shelf = new Map<string, Standing>();
  for (const event of events) {
    if (!event.target.startsWith(`${OWN}:`)) {
      continue;
    }
    const standing = standingOf(event, form);
    const known = shelf.get(event.target);
    shelf.set(event.target, known === undefined ? standing : later(known, standing));
  }
  return shelf;
}

function standingOf(event: LogEvent, form: Form): Standing {
  if (event.kind === "reset") {
    return "erased";
  }
  if (event.kind !== "form-kept") {
    return "taken";
  }
  return isErased(event) ? "erased" : event.form === form ? event.fields : "taken";
}

export function shelfOfParcel({ forms }: Pick<Parcel, "forms">): Shelf {
  return new Map(forms.map(({ id, fields }) => [targetOf(id), fields]));
}

export function join(one: Shelf, other: Shelf): Shelf {
  const joined = new Map(one);
  for (const [target, standing] of other) {
    const known = joined.get(target);
    joined.set(target, known === undefined ? standing : later(known, standing));
  }
  return joined;
}

/** The one that counts, whatever the order. */
function later(one: Standing, other: Standing): Standing {
  return compareStanding(one, other) >= 0 ? one : other;
}

const WEIGHT = { erased: 2, taken: 1 } as const;

function compareStanding(one: Standing, other: Standing): number {
  const [first, second] = [weightOf(one), weightOf(other)];
  if (first !== second || typeof one === "string" || typeof other === "string") {
    return first - second;
  }
  // As instants, for one may have been written without its milliseconds.
  const when = Date.parse(textOf(one, "written")) || 0;
  const otherWhen = Date.parse(textOf(other, "written")) || 0;
  return when - otherWhen || alphabetical(contentOf(one), contentOf(other));
}

function weightOf(standing: Standing): number {
  return typeof standing === "string" ? WEIGHT[standing] : 0;
}

function alphabetical(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** What a version says, whoever keeps it: its fields in one order, without what they call its maker. */
function contentOf(fields: Fields): string {
  const said = Object.entries(fields).filter(
    ([name, value]) => name !== "whose" && value.length > 0,
  );
  return JSON.stringify(said.sort(([one], [other]) => alphabetical(one, other)));
}

/** What taking in a file would do. */
export interface Plan {
  readonly form: Travelling;
  readonly added: readonly Handed[];
  /** Written later than what is here. */
  readonly renewed: readonly Handed[];
  readonly known: number;
  readonly erased: number;
  readonly taken: number;
}

export function planOf(shelf: Shelf, { form, forms }: Parcel): Plan {
  const after = join(shelf, shelfOfParcel({ forms }));
  const isNew = ({ id }: Handed) => !shelf.has(targetOf(id));
  const isRenewed = ({ id, fields }: Handed) => {
    const here = shelf.get(targetOf(id));
    return (
      typeof here === "object" &&
      after.get(targetOf(id)) === fields &&
      contentOf(here) !== contentOf(fields)
    );
  };
  const number = (what: Standing) =>
    forms.filter(({ id }) => shelf.get(targetOf(id)) === what).length;
  const added = forms.filter(isNew);
  const renewed = forms.filter(isRenewed);
  const [erased, taken] = [number("erased"), number("taken")];
  const known = forms.length - added.length - renewed.length - erased - taken;
  return { form, added, renewed, known, erased, taken };
}
