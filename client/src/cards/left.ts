// How many cards wait, as one page leaves it for the next, so that no page has to count them again.
// From: who counted. To: the header. No more than a line: every page brings this along.

/** Good on that day, as long as nothing happened since. */
export function leftOn(today: number, number: number): string {
  return `${today} ${number}`;
}

/** Undefined when it is of another day. */
export function leftFor(today: number, text: string): number | undefined {
  const [day, number] = text.split(" ");
  return Number(day) === today ? Number(number) : undefined;
}
