import { expect, test } from "vitest";
import { when } from "../../src/today/when";
import type { Values } from "../../src/words";

function say(key: string, { number }: Values = {}): string {
  return [key.replace("client.today.when.", ""), number].filter(Boolean).join(" ");
}

test.each([
  [-3, "tomorrow"],
  [1, "tomorrow"],
  [2, "days 2"],
  [30, "days 30"],
  [31, "month 1"],
  [45, "month 1"],
  [46, "months 2"],
  [349, "months 11"],
  [352, "year 1"],
  [800, "years 2"],
])("%i days ahead", (days, words) => {
  expect(when(days, say)).toBe(words);
});
