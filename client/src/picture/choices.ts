// Which round is shown, with which earlier one, and beside which example.
// From: rounds, profiles. To: page.ts. Of rounds on one day the time says which is which.

import { make } from "../dom";
import type { Profile } from "../standing/frame";
import type { Round } from "../standing/rounds";
import { day, moment } from "../words";
import type { Sayings } from "./sayings";

/** What was chosen: runs of rounds, and the id of a profile; "" for none. */
export interface Chosen {
  readonly run: string;
  readonly before: string;
  readonly profile: string;
}

type Name = keyof Chosen;

export function whenOf(round: Round, rounds: readonly Round[], language: string): string {
  const own = day(round.since, language);
  const isAlone = rounds.every((one) => one.run === round.run || day(one.since, language) !== own);
  return isAlone ? own : moment(round.since, language);
}

/** Only what there is something to choose in. The latest round comes first. */
export function choicesOf(
  rounds: readonly Round[],
  profiles: readonly Profile[],
  chosen: Chosen,
  sayings: Sayings,
  change: (name: Name, value: string) => void,
): HTMLElement[] {
  const { say, language } = sayings;
  const at = rounds.findIndex(({ run }) => run === chosen.run);
  const named = (some: readonly Round[]): [string, string][] =>
    [...some].reverse().map((round) => [round.run, whenOf(round, rounds, language)]);
  const none = (name: Name): [string, string] => ["", say(`client.picture.choose.no_${name}`)];
  const lists: [Name, [string, string][]][] = [
    [
      "profile",
      [none("profile"), ...profiles.map(({ id }) => [id, sayings.name(id)] as [string, string])],
    ],
    ["run", named(rounds)],
    ["before", [none("before"), ...named(rounds.slice(0, Math.max(at, 0)))]],
  ];
  return lists
    .filter(([, options]) => options.length > 1)
    .map(([name, options]) => choiceOf(name, options, chosen[name], sayings, change));
}

function choiceOf(
  name: Name,
  options: readonly [string, string][],
  chosen: string,
  { say }: Sayings,
  change: (name: Name, value: string) => void,
): HTMLElement {
  const select = make(
    "select",
    { "data-choose": name },
    ...options.map(([value, words]) => make("option", { value }, words)),
  );
  select.value = chosen;
  select.addEventListener("change", () => change(name, select.value));
  return make("label", {}, `${say(`client.picture.choose.${name}`)} `, select);
}
