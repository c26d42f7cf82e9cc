// Hands that were raised, as someone typed them. Pure. To: the screens of a group. Never: says which answer
// is right.

/** Per option how many; undefined where nothing was typed. */
export type Hands = readonly (number | undefined)[];

const MOST = 999;

/** What was typed in a field; undefined is nothing that counts. */
export function handsFrom(typed: string): number | undefined {
  const number = Number(typed.trim());
  return typed.trim() !== "" && Number.isInteger(number) && number >= 0 && number <= MOST
    ? number
    : undefined;
}

export function total(hands: Hands): number {
  return hands.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

/** How long each bar is, from 0 to 1: the longest has the most hands. */
export function lengths(hands: Hands): number[] {
  const most = Math.max(1, ...hands.map((one) => one ?? 0));
  return hands.map((one) => (one ?? 0) / most);
}

/** The place of the one with the most hands; undefined when there is none, or more than one. */
export function leading(hands: Hands): number | undefined {
  const most = Math.max(0, ...hands.map((one) => one ?? 0));
  const places = hands.flatMap((one, place) => (one === most ? [place] : []));
  return most > 0 && places.length === 1 ? places[0] : undefined;
}

/** Whether a group does not agree: no answer has two out of three hands. */
export function isSplit(hands: Hands): boolean {
  return total(hands) > 1 && Math.max(0, ...hands.map((one) => one ?? 0)) * 3 < total(hands) * 2;
}
