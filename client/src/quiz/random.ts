// Chance as a parameter. From: elements. Never: decides where numbers come from.

/** A number from 0 up to 1, as Math.random gives. */
export type Random = () => number;

/** The same things in another order: every order is as likely (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  const rest = [...things];
  const mixed: T[] = [];
  while (rest.length > 0) {
    mixed.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return mixed;
}
