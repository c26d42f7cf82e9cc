// How many cards come this week: a table, with a bar beside each number for who looks.
// From: page.ts. To: page.ts, as an element.

import { noonOf } from "../cards/day";
import { make } from "../dom";
import type { Say } from "../words";

export function weekOf(counts: readonly number[], today: number, say: Say): HTMLElement {
  const language = document.documentElement.lang;
  const name = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  const most = Math.max(1, ...counts);
  const rows = counts.map((count, ahead) => {
    const day = ahead === 0 ? say("client.today.week.today") : name.format(noonOf(today + ahead));
    const bar = make("span", { class: "lk-today__bar", "aria-hidden": "true" });
    bar.style.setProperty("inline-size", `${(100 * count) / most}%`);
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, day),
      make("td", {}, String(count)),
      make("td", { class: "lk-today__bars" }, bar),
    );
  });
  const head = make(
    "tr",
    {},
    make("th", { scope: "col" }, say("client.today.week.day")),
    make("th", { scope: "col", colspan: "2" }, say("client.today.week.cards")),
  );
  return make(
    "table",
    { class: "lk-today__week" },
    make("caption", {}, say("client.today.week.caption")),
    make("thead", {}, head),
    make("tbody", {}, ...rows),
  );
}
