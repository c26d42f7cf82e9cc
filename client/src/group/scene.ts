// A scene for a group: who takes part, each step with its choices, what happens, and after another press
// why; then what to talk about. From: the document of the page. To: the big screen.

import { make } from "../dom";
import type { Say } from "../words";
import { block, copies } from "./copies";
import type { Deck, Option, Place, Screen } from "./deck";
import { type Hands, total } from "./votes";

interface Step {
  readonly section: Element;
  readonly choices: readonly Element[];
}

export function sceneDeck(group: HTMLElement, say: Say): Deck {
  const steps = new Map(
    [...group.querySelectorAll("[data-node]")].map((section): [string, Step] => [
      section.getAttribute("data-node") ?? "",
      { section, choices: [...section.querySelectorAll("[data-choice]")] },
    ]),
  );
  const start = group.dataset["start"] ?? "";
  const questions = [...group.querySelectorAll("[data-part=debrief] > li")];
  const part = (name: string) => group.querySelector(`[data-part=${name}]`);

  const choiceOf = (node: string | undefined, id: string | undefined) =>
    steps.get(node ?? "")?.choices.find((choice) => choice.getAttribute("data-choice") === id);

  function options(place: Place): Option[] {
    const [kind, node] = place.split("/");
    const choices = kind === "step" ? (steps.get(node ?? "")?.choices ?? []) : [];
    return choices.map((choice) => ({
      id: choice.getAttribute("data-choice") ?? "",
      content: () => copies(choice.querySelector("[data-part=choice]")),
    }));
  }

  function next(place: Place, chosen: string | undefined): Place | undefined {
    const [kind, name, choice] = place.split("/");
    switch (kind) {
      case "open":
        return "roles";
      case "roles":
        return `step/${start}`;
      case "step":
        return options(place).length === 0 ? "talk/1" : chosen && `happens/${name}/${chosen}`;
      case "happens":
        return `why/${name}/${choice}`;
      case "why":
        return `step/${choiceOf(name, choice)?.getAttribute("data-goto")}`;
      case "talk":
        return Number(name) < questions.length ? `talk/${Number(name) + 1}` : "phrases";
      default:
        return undefined;
    }
  }

  function has(place: Place): boolean {
    const [kind, name, choice] = place.split("/");
    switch (kind) {
      case "open":
      case "roles":
      case "phrases":
        return true;
      case "step":
        return steps.has(name ?? "");
      case "happens":
      case "why":
        return choiceOf(name, choice) !== undefined;
      case "talk":
        return questions[Number(name) - 1] !== undefined;
      default:
        return false;
    }
  }

  function screen(place: Place, hands: (place: Place) => Hands): Screen {
    const [kind, name, choice] = place.split("/");
    switch (kind) {
      case "roles":
        return {
          label: say("client.group.roles"),
          parts: [block(part("roles"), "lk-big__roles")],
          next: say("client.group.begin"),
        };
      case "step":
        return step(steps.get(name ?? ""));
      case "happens":
      case "why":
        return outcome(kind === "why", choiceOf(name, choice), hands(`step/${name}`));
      case "talk":
        return {
          label: say("client.group.talk", { number: name ?? "", all: questions.length }),
          parts: [block(questions[Number(name) - 1], "lk-big__question")],
          next: say("client.group.on"),
        };
      case "phrases":
        return {
          label: say("client.group.phrases"),
          parts: [block(part("phrases"), "lk-big__text")],
          next: "",
        };
      default:
        return {
          label: say("client.group.open"),
          parts: [
            make("p", { class: "lk-big__title" }, group.dataset["title"] ?? ""),
            block(document.querySelector("article .lk-subtitle"), "lk-big__place"),
            block(part("open"), "lk-big__text lk-big__text--calm"),
          ],
          next: say("client.group.roles"),
        };
    }
  }

  function step(one: Step | undefined): Screen {
    const title = one?.section.querySelector("[data-part=title]");
    const isEnding = one?.choices.length === 0;
    return {
      label: say(isEnding ? "client.group.ending" : "client.group.step"),
      parts: [
        ...(title ? [block(title, "lk-big__title")] : []),
        block(one?.section.querySelector("[data-part=text]"), "lk-big__text"),
      ],
      next: say(isEnding ? "client.group.debrief" : "client.group.happens"),
    };
  }

  function outcome(withWhy: boolean, choice: Element | undefined, hands: Hands): Screen {
    const all = [...(choice?.parentElement?.children ?? [])];
    const at = choice ? all.indexOf(choice) : -1;
    const number = make("b", { class: "lk-big__number" }, String(at + 1));
    const chosen = block(choice?.querySelector("[data-part=choice]"), "lk-big__chosen");
    chosen.prepend(number);
    const raised = hands[at];
    const counted = { hands: raised ?? 0, all: total(hands) };
    return {
      label: say("client.group.happened"),
      parts: [
        chosen,
        ...(raised === undefined
          ? []
          : [make("p", { class: "lk-big__counted" }, say("client.group.counted", counted))]),
        block(choice?.querySelector("[data-part=reaction]"), "lk-big__text lk-big__happens"),
        ...(withWhy
          ? [block(choice?.querySelector("[data-part=why]"), "lk-big__text lk-big__why")]
          : []),
      ],
      next: say(withWhy ? "client.group.on" : "client.group.why"),
    };
  }

  return {
    first: "open",
    has,
    options,
    follows: (place) => options(place).length > 0,
    next,
    screen,
  };
}
