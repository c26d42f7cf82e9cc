// Arbitrary files of data points and observations, for property tests.

import fc from "fast-check";
import type { Handed, Travelling } from "../../src/evidence/parcel";
import { type Fields, FORMS, ROLES } from "../../src/log/form";

export const NOW = new Date("2026-11-20T12:00:00.000Z");

export function handed(id: string, fields: Fields): Handed {
  return { id, fields };
}

/** Few ids, moments and texts, so that files meet. */
const id = fc.constantFrom("abcdefgh", "abcdefgh-2", "obs-0001");
const written = fc.constantFrom(
  ...["2026-11-18T09:00:00.000Z", "2026-11-19T09:00:00Z", "2026-11-19T09:00:00.000Z"],
);
const text = fc.oneof(fc.constantFrom("Rustig.", "Stil."), fc.string({ minLength: 1 }));

const datapoint = fc.record(
  {
    competence: fc.constantFrom("begrenzen", "de-escaleren"),
    outcome: fc.constantFrom("LU1", "LU2"),
    date: fc.constantFrom("2026-11-01", "2026-11-02"),
    seen: text,
    role: fc.constantFrom(...ROLES),
    "feed-up": text,
    "agreed-giver": fc.constant("yes"),
    written,
  },
  { requiredKeys: ["written"] },
);

const observation = fc.record(
  {
    competence: fc.constantFrom("begrenzen", "de-escaleren"),
    date: fc.constantFrom("2026-11-01", "2026-11-02"),
    signs: fc.subarray(["begrenzen/stil", "begrenzen/grens"], { minLength: 1 }),
    attitude: fc.subarray(["rustig/stem"], { minLength: 1 }),
    saw: text,
    written,
  },
  { requiredKeys: ["written"] },
);

/** As a reader gives them: fields in the order of their form. */
function formsOf(form: Travelling, fields: fc.Arbitrary<Fields>): fc.Arbitrary<readonly Handed[]> {
  const one = fc.tuple(id, fields).map(([name, given]) => {
    const names: readonly string[] = FORMS[form];
    const ordered = names.flatMap((field) => (field in given ? [[field, given[field]]] : []));
    return handed(name, Object.fromEntries(ordered));
  });
  return fc.uniqueArray(one, { minLength: 1, maxLength: 3, selector: (found) => found.id });
}

export const arbitraryParcel: fc.Arbitrary<{
  readonly form: Travelling;
  readonly forms: readonly Handed[];
}> = fc.oneof(
  formsOf("datapoint", datapoint).map((forms) => ({ form: "datapoint" as const, forms })),
  formsOf("observation", observation).map((forms) => ({ form: "observation" as const, forms })),
);

export const arbitraryPoints = formsOf("datapoint", datapoint);
