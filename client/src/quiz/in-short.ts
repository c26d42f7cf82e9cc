// The beginning of a situation, whole sentences only. From: contrast.ts. To: the same. Pure.

const LONG = 40; // words; what is no longer than this is short enough
const ENOUGH = 18;

/** The first sentences; undefined when the whole is short. */
export function inShort(text: string): string | undefined {
  if (wordsIn(text) <= LONG) {
    return undefined;
  }
  const sentences = text.match(/[^.!?…]+[.!?…]*["'”’»)]*\s*/g) ?? [text];
  let short = "";
  for (const sentence of sentences) {
    if (wordsIn(short) >= ENOUGH) {
      break;
    }
    short += sentence;
  }
  return short.trim().length < text.trim().length ? `${short.trim()} …` : undefined;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
