// The same as a table: numbers and words of every row. On a narrow screen a row is a card, so a cell says
// what it is about, and roles are said aloud, as in pages/tables.py. From: rows. To: page.ts, keep.ts.

import { make } from "../dom";
import type { Check } from "../standing/checks";
import type { Others } from "../standing/others";
import type { Row, Stand } from "./rows";
import type { Sayings } from "./sayings";

/** What is above a column, and what stands in it for a row. */
interface Column {
  readonly head: string;
  readonly cell: (row: Row) => (Node | string)[];
}

export function tableOf(rows: readonly Row[], sayings: Sayings, caption: string): HTMLElement {
  const columns = columnsOf(rows, sayings);
  const head = ["client.picture.table.competence", ...columns.map(({ head }) => head)];
  return make(
    "table",
    { class: "lk-rows", role: "table" },
    make("caption", {}, caption),
    make(
      "thead",
      { role: "rowgroup" },
      make(
        "tr",
        { role: "row" },
        ...head.map((key) => make("th", { scope: "col", role: "columnheader" }, sayings.say(key))),
      ),
    ),
    make("tbody", { role: "rowgroup" }, ...rows.map((row) => lineOf(row, columns, sayings))),
  );
}

function lineOf(row: Row, columns: readonly Column[], sayings: Sayings): HTMLElement {
  return make(
    "tr",
    { role: "row", "data-competence": row.competence.id },
    make("th", { scope: "row", role: "rowheader" }, `${row.place}. ${sayings.title(row)}`),
    ...columns.map(({ head, cell }) =>
      make(
        "td",
        {
          role: "cell",
          "data-column": head.split(".").at(-1) ?? "",
          "data-label": sayings.say(head),
        },
        ...cell(row),
      ),
    ),
  );
}

/** A column in which nothing would stand is left out. */
function columnsOf(rows: readonly Row[], sayings: Sayings): Column[] {
  const of = (name: string) => `client.picture.table.${name}`;
  const some = (has: (row: Row) => unknown) => rows.some((row) => has(row) !== undefined);
  const columns: [boolean, Column][] = [
    [
      true,
      { head: of("now"), cell: (row) => [...standIn(row.now, sayings), ...proof(row, sayings)] },
    ],
    [
      some(({ example }) => example),
      { head: of("example"), cell: ({ example }) => standIn(example, sayings) },
    ],
    [
      some(({ before }) => before),
      { head: of("before"), cell: ({ before }) => standIn(before, sayings) },
    ],
    [
      some(({ check }) => check),
      { head: of("check"), cell: ({ check }) => (check ? [rightIn(check, sayings)] : []) },
    ],
    [
      some(({ others }) => others?.range),
      { head: of("others"), cell: ({ others }) => othersIn(others, sayings) },
    ],
  ];
  return columns.filter(([isThere]) => isThere).map(([, column]) => column);
}

function standIn(stand: Stand | undefined, sayings: Sayings): (Node | string)[] {
  return stand === undefined
    ? []
    : typeof stand === "number"
      ? [make("b", {}, String(stand)), ` ${sayings.level(stand)}`]
      : [sayings.stand(stand)];
}

function rightIn({ right, asked }: Check, { say }: Sayings): string {
  return say("client.picture.table.right", { right, asked });
}

/** Whether a story was told, of a level that asks for one. */
function proof({ isTold }: Row, { say }: Sayings): (Node | string)[] {
  return isTold === undefined
    ? []
    : [
        " ",
        isTold
          ? make("span", { class: "lk-picture__told" }, say("client.picture.told"))
          : make("span", { class: "lk-picture__tag" }, say("client.picture.bare")),
      ];
}

/** The middle in words, and from where to where in numbers, as far as they may be told. */
function othersIn(others: Others | undefined, sayings: Sayings): (Node | string)[] {
  const { median, range } = others ?? {};
  const [low, high] = range ?? [];
  return [
    ...(median ? [`${sayings.median(median)} `] : []),
    ...(low === undefined || high === undefined
      ? []
      : [
          make(
            "span",
            { class: "lk-picture__told" },
            sayings.say(`client.picture.table.${low === high ? "all" : "range"}`, { low, high }),
          ),
        ]),
  ];
}
