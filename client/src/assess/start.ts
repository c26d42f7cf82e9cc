// Before the first card, or back after a while: begin, go on, or begin anew, with an example profile or none.
// From: what the log knows of a round. To: page.ts, as a screen.

import { button, make } from "../dom";
import { answered, type Cards, nextOpen, PROFILE } from "./cards";
import { OVERVIEW } from "./place";
import { type Around, dayOf, named, type View } from "./view";

const MAIN = { class: "lk-button" };

export function startView(around: Around, title: string): View {
  const { say } = around;
  const heading = make("h2", { tabindex: "-1" }, title);
  const said = make("p", {});
  const ways = make("p", { class: "lk-assess__ways" });
  const note = make("p", { class: "lk-meta" });
  const profile = profileOf(around);
  const element = make("section", {}, heading, said, ways, note, profile.element);
  const update = (cards: Cards) => {
    const { all, round } = cards;
    const done = answered(cards);
    const open = nextOpen(cards);
    const values = { done, of: all.length, date: round ? dayOf(round.last) : "" };
    const isNew = round === undefined || done === 0;
    said.replaceChildren(
      isNew
        ? say("client.assess.start.text", { number: all.length })
        : open
          ? say("client.assess.start.halfway", values)
          : say("client.assess.start.done", { date: values.date }),
    );
    ways.replaceChildren(...(isNew ? [begin(around, cards)] : goOn(around, cards)));
    note.textContent = isNew ? "" : say("client.assess.start.again_text");
    profile.update(cards);
  };
  return { element, heading, update };
}

function begin(around: Around, { round, all }: Cards): HTMLElement {
  return button(around.say("client.assess.start.begin"), MAIN, () => {
    const first = all[0]?.competence.id;
    if (round && first) {
      around.go({ at: "card", competence: first }); // it was begun, and nothing was chosen
    } else {
      around.again();
    }
  });
}

function goOn(around: Around, cards: Cards): HTMLElement[] {
  const { say, go } = around;
  const open = nextOpen(cards);
  const number = open ? cards.all.indexOf(open) + 1 : 0;
  const resume = open && {
    words: say("client.assess.start.resume", { number }),
    press: () => go({ at: "card", competence: open.competence.id }),
  };
  const overview = () => go(OVERVIEW);
  return [
    ...(resume ? [button(resume.words, MAIN, resume.press)] : []),
    button(say("client.assess.start.overview"), resume ? {} : MAIN, overview),
    button(say("client.assess.start.again"), {}, around.again),
  ];
}

/** Which example stands beside one's own choices. */
function profileOf({ frame, names, say, keep }: Around): Omit<View, "heading"> {
  const legend = make("legend", {}, say("client.assess.profile.title"));
  const element = make("fieldset", {}, legend, make("p", {}, say("client.assess.profile.text")));
  const choices = ["", ...frame.profiles.map(({ id }) => id)].map((id) => {
    const input = make("input", { type: "radio", name: "voorbeeldprofiel", value: id });
    const words = id === "" ? say("client.assess.profile.none") : named(names, id);
    input.addEventListener("change", () => {
      keep(() => ({ kind: "settings", target: PROFILE, value: id }), say("client.assess.kept"));
    });
    element.append(make("label", { class: "lk-choice" }, input, make("span", {}, words)));
    return input;
  });
  element.hidden = frame.profiles.length === 0;
  const update = ({ profile }: Cards) => {
    for (const input of choices) {
      input.checked = input.value === (profile?.id ?? "");
    }
  };
  return { element: make("div", { class: "lk-form" }, element), update };
}
