// The numbers of every question as a table that can be put in another order, by keys too. From: results. To:
// page.ts. On a narrow screen a row is a card, so a cell says what it is about, and a list above the table puts
// the cards in order; there is no head to press.

import { make } from "../dom";
import type { ItemResult, Result } from "./analysis";
import type { Sayings } from "./sayings";
import { signalsOf, weightOf } from "./signals";

/** What a column is called in docs/ui.yml. */
export type ColumnName =
  | "item"
  | "number"
  | "share"
  | "corrected"
  | "rit"
  | "rir"
  | "difference"
  | "without"
  | "sure"
  | "seconds"
  | "look";

interface Column {
  readonly name: ColumnName;
  /** By which rows are put in order; what has none comes last. */
  readonly value: (item: ItemResult) => number | undefined;
  readonly cell: (item: ItemResult) => (Node | string)[];
}

export interface Order {
  readonly by: ColumnName;
  readonly isDown: boolean;
}

export const AS_ASKED: Order = { by: "item", isDown: false };

/** Columns of which something is known. */
export function columnsOf({ items }: Result, sayings: Sayings): Column[] {
  const some = (has: (item: ItemResult) => unknown) =>
    items.some((item) => has(item) !== undefined);
  /** A number that stands alone. */
  const plain = (
    name: Exclude<ColumnName, "item" | "number" | "look">,
    written: (value: number) => string,
  ): Column => {
    const value = (item: ItemResult) => (isSaid(item) ? item[name] : undefined);
    return {
      name,
      value,
      cell: (item) => {
        const found = value(item);
        return found === undefined ? [] : [written(found)];
      },
    };
  };
  const percent = (share: number) => sayings.percent(share);
  const number = (value: number) => sayings.number(value);
  const columns: [boolean, Column][] = [
    [true, peopleColumn(sayings)],
    [true, shareColumn(sayings)],
    [some(({ corrected }) => corrected), plain("corrected", percent)],
    some(({ rir }) => rir)
      ? [true, correlationColumn("rir", ({ rir }) => rir, sayings)]
      : [some(({ rit }) => rit), correlationColumn("rit", ({ rit }) => rit, sayings)],
    [some(({ difference }) => difference), plain("difference", number)],
    [some(({ without }) => without), plain("without", number)],
    [some(({ sure }) => sure), plain("sure", percent)],
    [some(({ seconds }) => seconds), plain("seconds", (value) => sayings.seconds(value))],
    [items.some((item) => signalsOf(item).length > 0), lookColumn(sayings)],
  ];
  return columns.filter(([isThere]) => isThere).map(([, column]) => column);
}

const isSaid = (item: ItemResult) => weightOf(item.number) !== "none";
const small = (text: string) => make("span", { class: "lk-lookback__range" }, text);

/** Who did not get there is told apart from who had it wrong. */
function peopleColumn({ say }: Sayings): Column {
  return {
    name: "number",
    value: ({ number }) => number,
    cell: ({ number, missing }) =>
      missing > 0
        ? [`${number}`, " ", small(say("client.lookback.missing", { number: missing }))]
        : [`${number}`],
  };
}

function shareColumn(sayings: Sayings): Column {
  return {
    name: "share",
    value: (item) => (isSaid(item) ? item.share : undefined),
    cell: (item) =>
      isSaid(item)
        ? [sayings.percent(item.share), " ", small(sayings.percents(item.interval))]
        : [sayings.say("client.lookback.unsaid")],
  };
}

function lookColumn(sayings: Sayings): Column {
  return {
    name: "look",
    value: (item) => signalsOf(item).length,
    cell: (item) => [
      signalsOf(item)
        .map((signal) => sayings.short(signal))
        .join(", "),
    ],
  };
}

function correlationColumn(
  name: "rit" | "rir",
  value: (item: ItemResult) => number | undefined,
  sayings: Sayings,
): Column {
  return {
    name,
    value,
    cell: (item) => {
      const r = value(item);
      const interval = name === "rir" ? item.rirInterval : undefined;
      const range = interval ? [" ", small(sayings.numbers(interval))] : [];
      return r === undefined ? [] : [sayings.number(r), ...range];
    },
  };
}

/** In another order; the same when nothing parts two questions. */
export function ordered(items: readonly ItemResult[], order: Order, columns: readonly Column[]) {
  const value =
    columns.find(({ name }) => name === order.by)?.value ?? (({ place }: ItemResult) => place);
  const sign = order.isDown ? -1 : 1;
  return [...items].sort((one, other) => {
    const [own, its] = [value(one), value(other)];
    if (own === undefined || its === undefined) {
      return Number(own === undefined) - Number(its === undefined) || one.place - other.place;
    }
    return sign * (own - its) || one.place - other.place;
  });
}

/** `link`: to the question on the site, for one of ours. `sort`: a head was pressed. */
export function tableOf(
  result: Result,
  order: Order,
  sayings: Sayings,
  link: (item: ItemResult) => string | undefined,
  sort: (by: ColumnName) => void,
): HTMLElement {
  const { say } = sayings;
  const columns = columnsOf(result, sayings);
  const head = (name: ColumnName) => {
    const marks = { class: "lk-lookback__head", type: "button", "data-column": name };
    const press = make("button", marks, say(`client.lookback.column.${name}`));
    press.addEventListener("click", () => sort(name));
    const sorted = order.by === name ? (order.isDown ? "descending" : "ascending") : "none";
    return make("th", { scope: "col", role: "columnheader", "aria-sort": sorted }, press);
  };
  const rows = ordered(result.items, order, columns).map((item) => {
    const href = link(item);
    const name = sayings.item(item);
    return make(
      "tr",
      { role: "row", "data-place": String(item.place) },
      make("th", { scope: "row", role: "rowheader" }, href ? make("a", { href }, name) : name),
      ...columns.map((column) =>
        make(
          "td",
          {
            role: "cell",
            "data-column": column.name,
            "data-label": say(`client.lookback.column.${column.name}`),
          },
          ...column.cell(item),
        ),
      ),
    );
  });
  const heads = [head("item"), ...columns.map(({ name }) => head(name))];
  return make(
    "table",
    { class: "lk-rows lk-lookback__table", role: "table" },
    make("caption", {}, say("client.lookback.caption", { title: result.test.title })),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads)),
    make("tbody", { role: "rowgroup" }, ...rows),
  );
}
