// The questions of a bank for a group: one at a time, then what is right and why, then why the others are
// not, then what to talk about. From: the document of the page. To: the big screen.

import { make } from "../dom";
import type { Say } from "../words";
import { block, copies } from "./copies";
import type { Deck, Option, Place, Screen } from "./deck";
import { type Hands, isSplit, lengths, total } from "./votes";

interface Question {
  readonly id: string;
  readonly number: number;
  readonly asked: Element;
  readonly options: readonly Element[];
  readonly key: Element | null;
}

export function quizDeck(group: HTMLElement, say: Say): Deck {
  const questions = [...group.querySelectorAll("[data-ask]")].map((asked, index): Question => {
    const id = asked.getAttribute("data-ask") ?? "";
    return {
      id,
      number: index + 1,
      asked,
      options: [...asked.querySelectorAll("[data-option]")],
      key: group.querySelector(`[data-key="${CSS.escape(id)}"]`),
    };
  });
  const split = (place: Place): [string, Question | undefined] => {
    const [kind = "", id] = place.split("/");
    return [kind, questions.find((one) => one.id === id)];
  };

  function options(place: Place): Option[] {
    const [kind, question] = split(place);
    return kind === "ask" && question
      ? question.options.map((option) => ({
          id: option.getAttribute("data-option") ?? "",
          content: () => copies(option),
        }))
      : [];
  }

  function next(place: Place): Place | undefined {
    const [kind, question] = split(place);
    switch (kind) {
      case "ask":
        return `key/${question?.id}`;
      case "key":
        return question && others(question).length > 0
          ? `others/${question.id}`
          : `talk/${question?.id}`;
      case "others":
        return `talk/${question?.id}`;
      default: {
        const following = question ? questions[question.number] : questions[0];
        return following && `ask/${following.id}`;
      }
    }
  }

  function has(place: Place): boolean {
    const [kind, question] = split(place);
    switch (kind) {
      case "ask":
      case "key":
      case "talk":
        return question !== undefined;
      case "others":
        return question !== undefined && others(question).length > 0;
      default:
        return place === "open";
    }
  }

  function screen(place: Place, hands: (place: Place) => Hands): Screen {
    const [kind, question] = split(place);
    if (!question) {
      return opening();
    }
    const raised = hands(`ask/${question.id}`);
    switch (kind) {
      case "key":
        return solution(question, raised);
      case "others":
        return {
          label: say("client.group.others", { number: question.number }),
          parts: [make("div", { class: "lk-big__text" }, ...others(question).map(reason))],
          next: say("client.group.talk_next"),
        };
      case "talk":
        return talk(question, raised);
      default:
        return {
          label: numbered(question),
          parts: [
            block(question.asked.querySelector("[data-part=situation]"), "lk-big__text"),
            block(question.asked.querySelector("[data-part=stem]"), "lk-big__stem"),
            ...whole(question.asked.querySelector("[data-part=rest]"), "lk-big__text"),
            block(question.asked.querySelector("[data-part=how]"), "lk-big__counted"),
          ],
          next: say("client.group.key"),
        };
    }
  }

  const numbered = ({ number }: Question) =>
    say("client.group.question", { number, all: questions.length });

  function opening(): Screen {
    const choices = questions.map(({ id, number }) => {
      const named = say("client.group.question", { number, all: questions.length });
      const marks = { type: "button", class: "lk-quiet", "data-to": `ask/${id}` };
      return make("li", {}, make("button", { ...marks, "aria-label": named }, String(number)));
    });
    return {
      label: say("client.group.open"),
      parts: [
        make("p", { class: "lk-big__title" }, group.dataset["title"] ?? ""),
        block(group.querySelector("[data-part=open]"), "lk-big__text lk-big__text--calm"),
        make("p", { class: "lk-big__counted" }, say("client.group.pick")),
        make("ol", { class: "lk-big__numbers" }, ...choices),
      ],
      next: say("client.group.first"),
    };
  }

  function solution(question: Question, hands: Hands): Screen {
    const bars = lengths(hands);
    const rows = question.options.map((option, index) => {
      const verdict = verdictOf(question, option);
      const isBest = verdict?.hasAttribute("data-best") ?? false;
      const words = make("span", { class: "lk-big__words" }, ...copies(option));
      const said = make("b", { class: "lk-big__verdict" }, ...copies(partOf(verdict, "verdict")));
      const row = make(
        "li",
        { class: "lk-big__option", ...(isBest ? { "data-best": "" } : {}) },
        make("div", {}, make("b", { class: "lk-big__number" }, String(index + 1)), words),
        make("span", { class: "lk-big__judged" }, said, counted(hands[index])),
        make("span", { class: "lk-big__bar", "aria-hidden": "true" }),
      );
      row.style.setProperty("--lk-hands", String(bars[index] ?? 0));
      return row;
    });
    const best = question.options.flatMap((option, index) => {
      const verdict = verdictOf(question, option);
      return verdict?.hasAttribute("data-best") ? [{ verdict, number: index + 1 }] : [];
    });
    return {
      label: say("client.group.right", { number: question.number }),
      parts: [
        ...(rows.length > 0 ? [make("ol", { class: "lk-big__options" }, ...rows)] : []),
        ...best.map(({ verdict, number }) => {
          const why = block(partOf(verdict, "reason"), "lk-big__text lk-big__why");
          if (best.length > 1) {
            why.prepend(make("b", { class: "lk-big__number" }, String(number)));
          }
          return why;
        }),
        ...whole(partOf(question.key, "solution"), "lk-big__text"),
      ],
      next: say(
        others(question).length > 0 ? "client.group.others_next" : "client.group.talk_next",
      ),
    };
  }

  const counted = (hands: number | undefined) =>
    make("span", { class: "lk-big__raised" }, hands === undefined ? "" : String(hands));

  function talk(question: Question, hands: Hands): Screen {
    const state = total(hands) < 2 ? "one" : isSplit(hands) ? "split" : "agreed";
    const last = question.number === questions.length;
    return {
      label: say("client.group.talk_about", { number: question.number }),
      parts: [
        make("p", { class: "lk-big__question" }, say(`client.group.ask_${state}`)),
        ...whole(partOf(question.key, "explanation"), "lk-big__text lk-big__text--calm"),
        ...whole(partOf(question.key, "difference"), "lk-big__text lk-big__text--calm"),
      ],
      next: last ? "" : say("client.group.next_question"),
    };
  }

  return { first: "open", has, options, follows: () => false, next, screen };
}

const partOf = (whole: Element | null | undefined, name: string) =>
  whole?.querySelector(`[data-part=${name}]`);

/** A block if there is something in it. */
function whole(element: Element | null | undefined, style: string): HTMLElement[] {
  return element ? [block(element, style)] : [];
}

function verdictOf(question: Question, option: Element): Element | null | undefined {
  const id = option.getAttribute("data-option") ?? "";
  return question.key?.querySelector(`[data-for="${CSS.escape(id)}"][data-judged]`);
}

/** The options that are not the best, each with its number. */
function others(question: Question): { number: number; option: Element; verdict: Element }[] {
  return question.options.flatMap((option, index) => {
    const verdict = verdictOf(question, option);
    return verdict && !verdict.hasAttribute("data-best")
      ? [{ number: index + 1, option, verdict }]
      : [];
  });
}

function reason(one: { number: number; option: Element; verdict: Element }): HTMLElement {
  const chosen = block(one.option, "lk-big__chosen");
  chosen.prepend(make("b", { class: "lk-big__number" }, String(one.number)));
  return make(
    "div",
    { class: "lk-big__other" },
    chosen,
    block(partOf(one.verdict, "reason"), "lk-big__text"),
  );
}
