// The numbers as rows for a spreadsheet: a row a question, and below it a row an option. From: results. To:
// page.ts, as a file to take along. Numbers are whole, in the way the language writes them.

import type { ItemResult, Result } from "./analysis";
import type { OptionUse } from "./chosen";
import type { Row } from "./csv";
import type { Sayings } from "./sayings";
import { signalsOf, weightOf } from "./signals";

const COLUMNS = [
  ...["place", "item", "id", "option", "key", "number", "missing", "share", "share_low"],
  ...["share_high", "corrected", "rit", "rir", "rir_low", "rir_high", "difference", "high", "low"],
  ...["without", "sure", "seconds", "look"],
] as const;

type Cells = { readonly [Name in (typeof COLUMNS)[number]]?: string };

export function csvRows(result: Result, sayings: Sayings): Row[] {
  const { say } = sayings;
  const format = new Intl.NumberFormat(sayings.language, {
    maximumFractionDigits: 4,
    useGrouping: false,
  });
  const number = (value: number | undefined) => (value === undefined ? "" : format.format(value));
  const rows = result.items
    .filter((item) => weightOf(item.number) !== "none")
    .flatMap((item) => [
      itemCells(item, sayings, number),
      ...item.options.map((option) => optionCells(item, option, sayings, number)),
    ]);
  return [
    COLUMNS.map((name) => say(`client.lookback.csv.${name}`)),
    ...rows.map((cells) => COLUMNS.map((name) => cells[name] ?? "")),
  ];
}

function itemCells(
  item: ItemResult,
  sayings: Sayings,
  number: (value: number | undefined) => string,
): Cells {
  return {
    place: String(item.place),
    item: item.asked.name,
    id: item.asked.id ?? "",
    number: String(item.number),
    missing: String(item.missing),
    share: number(item.share),
    share_low: number(item.interval[0]),
    share_high: number(item.interval[1]),
    corrected: number(item.corrected),
    rit: number(item.rit),
    rir: number(item.rir),
    rir_low: number(item.rirInterval?.[0]),
    rir_high: number(item.rirInterval?.[1]),
    difference: number(item.difference),
    without: number(item.without),
    sure: number(item.sure),
    seconds: number(item.seconds),
    look: signalsOf(item)
      .map((signal) => sayings.short(signal))
      .join(", "),
  };
}

function optionCells(
  item: ItemResult,
  option: OptionUse,
  sayings: Sayings,
  number: (value: number | undefined) => string,
): Cells {
  return {
    place: String(item.place),
    item: item.asked.name,
    id: item.asked.id ?? "",
    option: sayings.option(option),
    key: option.isKey ? sayings.say("client.lookback.key") : "",
    number: String(option.number),
    share: number(option.share),
    rir: number(option.rest),
    high: number(option.high),
    low: number(option.low),
  };
}
