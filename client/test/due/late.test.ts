// @vitest-environment happy-dom

import { expect, test } from "vitest";
import { markLate } from "../../src/due/late";

const row = (day: string) => `<tr><td>Wet</td><td><time datetime="${day}">${day}</time></td></tr>`;

test("a day that has passed says so in words; today and later do not", () => {
  document.body.innerHTML = `<time datetime="2026-01-01"></time>
    <table class="lk-recheck"><tbody>${["2026-11-29", "2026-11-30", "2027-05-22"].map(row).join("")}</tbody></table>`;
  markLate(document, new Date(2026, 10, 30, 9), (key) => key);
  const cells = [...document.querySelectorAll("time")].map(
    (time) => time.parentElement?.textContent ?? "",
  );
  expect(cells.slice(1)).toEqual(["2026-11-29 client.due.late", "2026-11-30", "2027-05-22"]);
  expect(document.querySelectorAll(".lk-late")).toHaveLength(1);
});
