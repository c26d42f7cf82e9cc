// What was chosen, card by card, which of it stands without evidence, and the ways on: go deeper, or to
// the pages that do something with it. From: the cards. To: page.ts, as a screen. Never: a sum or a grade.

import { button, make } from "../dom";
import { listed } from "../words";
import { answered, type Card, type Cards, deepened, isChanged, isWithout } from "./cards";
import type { Place } from "./place";
import { type Around, levelNamed, named, type View } from "./view";

const ENOUGH = 2; // competences to go deeper into

/** `ways`: links to other pages, as the server wrote them. */
export function overviewView(around: Around, ways: Node): View {
  const { say, sheet } = around;
  const heading = make("h2", { tabindex: "-1" }, say("client.assess.overview.title"));
  const said = make("p", {});
  const list = make("ul", { class: "lk-assess__list" });
  const enough = make("p", { class: "lk-meta" });
  const deepen = make("ul", { class: "lk-assess__list" });
  const element = make("section", {}, heading, said, list);
  element.append(
    make("h3", {}, say("client.assess.overview.deepen")),
    make("p", {}, say("client.assess.overview.deepen_text")),
    enough,
    deepen,
    make("h3", {}, say("client.assess.overview.ways")),
    ways,
    make("p", {}, button(say("client.assess.start.again"), {}, around.again)),
    make("p", { class: "lk-meta" }, say("client.assess.start.again_text")),
  );
  const update = (cards: Cards) => {
    said.textContent = sentences(cards, around).join(" ");
    list.replaceChildren(...cards.all.map((card) => lineOf(card, around)));
    const deep = deepened((id) => sheet.signsOf(id), cards);
    enough.textContent = deep.length >= ENOUGH ? say("client.assess.overview.deepen_enough") : "";
    deepen.replaceChildren(...cards.all.map((card) => deepenOf(card, cards, around)));
  };
  return { element, heading, update };
}

function sentences(cards: Cards, { frame, names, say }: Around): string[] {
  const done = answered(cards);
  const without = cards.all.filter((card) => isWithout(frame, card));
  const titles = without.map(({ competence }) => named(names, competence.id));
  const values = { names: listed(titles, document.documentElement.lang) };
  return [
    say("client.assess.overview.chosen", { done, of: cards.all.length }),
    ...(without.length > 0 ? [say("client.assess.overview.without", values)] : []),
  ];
}

/** A card with what was chosen; its title leads there. */
function lineOf(card: Card, around: Around): HTMLElement {
  const { frame, sheet, say, go } = around;
  const { competence, chosen, example, stories } = card;
  const place: Place = { at: "card", competence: competence.id };
  const press = button("", { class: "lk-assess__to" }, () => go(place));
  press.append(sheet.titleOf(competence.id));
  const words = chosen ? levelNamed(around, chosen.level) : say("client.assess.overview.open");
  const marks = [
    ...(isWithout(frame, card) ? [say("client.assess.evidence.without")] : []),
    ...(stories > 0 ? [say("client.assess.evidence.with", { number: stories })] : []),
    ...(isChanged(competence, chosen) ? [say("client.assess.overview.changed")] : []),
    ...(chosen && example !== undefined
      ? [say("client.assess.overview.profile", { level: levelNamed(around, example) })]
      : []),
  ];
  const line = make("li", {}, press, " ", make("span", {}, words));
  line.toggleAttribute("data-open", chosen === undefined);
  for (const mark of marks) {
    line.append(" ", make("span", { class: "lk-yours" }, mark));
  }
  return line;
}

/** The way into a competence, at the level that was chosen, and how much of it was seen. */
function deepenOf({ competence, chosen }: Card, { round }: Cards, around: Around): HTMLElement {
  const { ground, names, say, sheet, go } = around;
  const parts = ground.get(competence.id) ?? [];
  const part = parts.find((one) => one === chosen?.level) ?? parts[0] ?? "";
  const words = say("client.assess.overview.deepen_one", { title: named(names, competence.id) });
  const press = button(words, {}, () => go({ at: "deepen", competence: competence.id, part }));
  const marked = sheet.signsOf(competence.id).map((sign) => round?.signs.get(sign));
  const known = marked.filter((isSeen) => isSeen !== undefined);
  const seen = known.filter(Boolean).length;
  const told = say("client.assess.overview.deepened", { seen, of: known.length });
  const line = make("li", {}, press);
  line.append(...(known.length > 0 ? [" ", make("span", {}, told)] : []));
  return line;
}
