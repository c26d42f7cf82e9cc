// Whether a form holds what the file has. From: form.ts. Empty fields and absent ones are the same, and so
// are `2026` and "2026": texts stay texts in the file.

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(plain).filter((below) => below !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (value !== null && typeof value === "object") {
    const found = Object.entries(value)
      .map(([key, below]) => [key, plain(below)] as const)
      .filter(([, below]) => below !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  }
  const word = String(value ?? "")
    .replaceAll("\r\n", "\n")
    .trim();
  return word === "" ? undefined : word;
}
