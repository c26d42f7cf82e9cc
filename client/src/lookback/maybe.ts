// A property that is not there when it has no value. From: analysis.ts, chosen.ts. To: the same. Pure.

export function maybe<K extends string, V>(
  name: K,
  value: V | undefined,
): { readonly [N in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in K]?: V });
}
