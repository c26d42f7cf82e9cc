// What Moodle calls the columns of its reports, in English and in Dutch. From: nothing. To: moodle.ts, and wanted.ts
// for what to say of a table that is none of these. Pure.
//
// Read off Moodle's own strings: in English mod/quiz/lang/en/quiz.php (`questionname`, `qbrief`) and mod/quiz/report/
// {statistics,responses}/lang/en; in Dutch the language pack of 4.4, components quiz, quiz_statistics and
// quiz_responses (kept at github.com/projectestac/odissea, html/langpacks/nl, commit 1fd39fab; made at
// lang.moodle.org). In which order: mod/quiz/report/statistics/statistics_table.php.

import { headOf, type Row } from "./csv";

/** As Moodle writes them: in English, then in Dutch, of which the first is of today. */
export const STATISTICS = {
  name: ["Question name", "Naam vraag", "Vraagnaam"],
  attempts: ["Attempts", "Pogingen"],
  facility: ["Facility index", "Gemakkelijkheidsindex"],
  guess: ["Random guess score", "Gok-score"],
  discrimination: ["Discrimination index", "Discriminatie-index"],
} as const;

/** `Coefficient of internal consistency (for all attempts)`, in the table about the quiz. */
const COEFFICIENT = ["coefficient of internal consistency", "coëfficiënt van interne consistentie"];

/** `Q. 1 /1.00`, in Dutch `V. 1 /1,00`; other languages have other letters. */
export const POINTS = /^\p{L}{1,4}\.\s*(\w+)\s*\/\s*([\d.,]+)$/u;
export const RESPONSE = /^(?:response|antwoord) (\w+)$/;
export const RIGHT = /^(?:right answer|juist antwoord) (\w+)$/;
/** `Email address`, `E-mailadres`, `ID number`, `ID-nummer`: by which people are told apart. */
export const WHO = /^(?:e-?mail|id[- ]?num)/;

export type Statistic = keyof typeof STATISTICS;

/** In which column each number stands; undefined unless the row is the head of the statistics. */
export function statisticsIn(row: Row): Readonly<Record<Statistic, number>> | undefined {
  const heads = row.map(headOf);
  const at = (name: Statistic) => {
    const names: readonly string[] = STATISTICS[name].map(headOf);
    return heads.findIndex((head) => names.includes(head));
  };
  const found = {
    name: at("name"),
    attempts: at("attempts"),
    facility: at("facility"),
    guess: at("guess"),
    discrimination: at("discrimination"),
  };
  return found.name >= 0 && found.attempts >= 0 && found.facility >= 0 ? found : undefined;
}

export function isCoefficient(cell: string): boolean {
  return COEFFICIENT.some((name) => headOf(cell).startsWith(name));
}
