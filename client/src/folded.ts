// A text as it is compared with another: small letters, no accents, no soft hyphens. For who searches.

const MARKS = /[\p{M}\u00ad]/gu;

export function folded(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase();
}
