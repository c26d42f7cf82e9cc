// @vitest-environment happy-dom
// The round through the quiz page of the sample: question by question, back and forward, to its result.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Log } from "../../src/log/log";
import { MemoryStore } from "../../src/log/store";
import type { World } from "../../src/log/world";
import type { Item } from "../../src/quiz/item";
import { defineItem, type ItemElement } from "../../src/quiz/item-element";
import { defineQuiz } from "../../src/quiz/quiz";
import { keepingIn } from "../../src/quiz/sentence";
import type { Values } from "../../src/words";
import { counting } from "../log/events";

const PAGE = join(
  import.meta.dirname,
  "../../../tests/golden/nl/lessen/eerste-dienst/aan-tafel-quiz.md",
);
const [QUIZ = ""] = readFileSync(PAGE, "utf8").match(/<lk-quiz[\s\S]*<\/lk-quiz>/) ?? [];
const [DATA = ""] =
  readFileSync(PAGE, "utf8").match(/<script[^>]*id="lk-items">.*<\/script>/) ?? [];
const ITEMS: Item[] = JSON.parse(DATA.replace(/<[^>]*>/g, "")).items;
/** The second is of a contrast set, whose members are spread over the round. */
const [FIRST, SECOND, LAST] = ["eerste-stap", "brief", "beste-slechtste"];

const world: World = {
  makeId: counting(500),
  now: () => new Date("2026-11-22T09:00:00Z"),
  session: () => ({ getItem: () => null }) as unknown as Storage,
};
let store: MemoryStore;
let log: Log;
let quiz: HTMLElement;

function say(key: string, values: Values = {}): string {
  return [key.replace("client.quiz.", ""), ...Object.values(values)].join(" ");
}

/** Elements are defined once per file of tests, so the log is looked up each time. */
const current = new Proxy({} as Log, {
  get: (_, name) => {
    const value = Reflect.get(log, name, log);
    return typeof value === "function" ? value.bind(log) : value;
  },
});

beforeEach(() => {
  document.documentElement.lang = "nl";
  store = new MemoryStore(counting());
  log = new Log(world, store);
  history.pushState(null, "", "/les-quiz.html");
});

function open(): void {
  quiz?.remove();
  document.body.innerHTML = DATA;
  if (!customElements.get("lk-quiz")) {
    defineItem(say, keepingIn(current, say));
    defineQuiz(current, () => 0, say);
  }
  document.body.insertAdjacentHTML("beforeend", QUIZ);
  quiz = document.querySelector("lk-quiz") as HTMLElement;
}

function press(text: string): void {
  const found = [...quiz.querySelectorAll("button")].find((button) =>
    button.textContent?.startsWith(text),
  );
  if (!found) {
    throw new Error(`no button ${text}`);
  }
  found.click();
}

/** The questions that are to be seen. */
function seen(): string[] {
  return [...quiz.querySelectorAll<HTMLElement>("[data-question][data-now]")].map(
    ({ dataset }) => dataset["question"]?.split("/")[1] ?? "",
  );
}

function element(id = FIRST): ItemElement {
  return quiz.querySelector(`lk-item[data-item$="/${id}"]`) as ItemElement;
}

function choose(id = FIRST, option = 0): void {
  element(id).querySelectorAll<HTMLInputElement>("[data-option] input")[option]?.click();
}

async function answer(id = FIRST, option = 0): Promise<void> {
  choose(id, option);
  element(id)
    .querySelector("form")
    ?.dispatchEvent(new Event("submit", { cancelable: true }));
  const isDone = () =>
    ["data-explained", "data-retry"].some((mark) => element(id).hasAttribute(mark));
  await vi.waitFor(() => expect(isDone()).toBe(true));
  if (element(id).hasAttribute("data-retry")) {
    await vi.waitFor(async () =>
      expect((await log.all()).some(({ target }) => target.endsWith(`/${id}`))).toBe(true),
    );
  }
}

/** As who chooses, above the first question. */
function begin(mode: "practise" | "check", number = ITEMS.length): void {
  const numbers = quiz.querySelector<HTMLSelectElement>("[name=lk-number]");
  if (numbers && Number(numbers.value) !== number) {
    numbers.value = String(number);
    numbers.dispatchEvent(new Event("change", { bubbles: true }));
  }
  quiz.querySelector<HTMLInputElement>(`[name=lk-mode][value=${mode}]`)?.click();
}

async function goBack(): Promise<void> {
  const heard = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
  history.back();
  await heard;
}

describe("one question at a time", () => {
  test("begins at the first, at a plain address, and goes on with the focus on what is next", () => {
    open();
    expect([seen(), location.hash]).toEqual([[FIRST], ""]);
    press("skip");
    expect([seen(), location.hash]).toEqual([[SECOND], `#${SECOND}`]);
    expect(document.activeElement?.id).toBe(SECOND);
    expect(document.activeElement?.textContent).toBe(`number 2 ${ITEMS.length}`);
    press("back");
    expect([seen(), location.hash]).toEqual([[FIRST], `#${FIRST}`]);
  });

  test("a link opens its question; one to elsewhere on the page changes nothing", () => {
    history.replaceState(null, "", `#${SECOND}`);
    open();
    expect(seen()).toEqual([SECOND]);
    history.pushState(null, "", "#waar-dit-op-rust");
    dispatchEvent(new PopStateEvent("popstate"));
    expect(seen()).toEqual([SECOND]);
  });

  test("back, and after a reload, what was answered stands there with its explanation", async () => {
    open();
    await answer();
    press("next");
    await goBack();
    expect([seen(), document.activeElement?.id]).toEqual([[FIRST], FIRST]);
    open();
    expect(seen()).toEqual([FIRST]);
    expect(element().hasAttribute("data-explained")).toBe(true);
    expect(element(SECOND).hasAttribute("data-answered")).toBe(false);
  });

  test("the way back leads out of a round into the one before", async () => {
    open();
    await answer();
    begin("check");
    expect(element().dataset["mode"]).toBe("check");
    expect(element().hasAttribute("data-answered")).toBe(false);
    await goBack();
    expect(element().dataset["mode"]).toBe("practise");
    expect(element().hasAttribute("data-explained")).toBe(true);
  });

  test("of an entry that is not as we left it nothing is shown", async () => {
    open();
    await answer();
    const { leerklimaat } = history.state;
    history.replaceState({ leerklimaat: { ...leerklimaat, answers: [[1, 2]] } }, "");
    open();
    expect(seen()).toEqual([FIRST]);
    expect(element().hasAttribute("data-answered")).toBe(false);
  });

  test("the first answer is kept, a later one is not", async () => {
    open();
    await answer(SECOND, 1);
    press("again");
    expect(element(SECOND).hasAttribute("data-answered")).toBe(false);
    expect(quiz.querySelector(".lk-quiz-bar .lk-button")).toBeNull();
    await answer(SECOND, 0);
    const target = `bank:aan-tafel/${SECOND}`;
    const first = "benoemen";
    expect(await log.all()).toMatchObject([{ mode: "practise", target, answer: [first] }]);
  });

  test("another visit offers what is left of a round", async () => {
    open();
    await answer();
    history.pushState(null, "", "/les-quiz.html");
    open();
    await vi.waitFor(() => expect(quiz.textContent).toContain(`left 1 ${ITEMS.length}`));
    expect(quiz.querySelector("[data-part=panel]")?.textContent).toContain("resume");
    press("resume");
    expect(quiz.querySelector(".lk-resume")).toBeNull();
    expect(seen()).toEqual([SECOND]);
    expect(element().hasAttribute("data-explained")).toBe(true);
  });
});

describe("how to practise", () => {
  const panel = () => quiz.querySelector("[data-part=panel]") as HTMLElement;
  const chosen = () => panel().querySelector<HTMLInputElement>("input:checked")?.value;

  test("is chosen above the first question, by fields that wait for the script", () => {
    expect(QUIZ).toContain("<fieldset disabled>");
    open();
    expect(panel().querySelector("fieldset")?.disabled).toBe(false);
    expect(panel().compareDocumentPosition(element())).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect([chosen(), quiz.hasAttribute("data-first")]).toEqual(["practise", true]);
    press("skip");
    expect(quiz.hasAttribute("data-first")).toBe(false);
  });

  test("sends nothing when someone presses Enter on a choice", () => {
    open();
    const sent = new Event("submit", { bubbles: true, cancelable: true });
    panel().dispatchEvent(sent);
    expect([panel().tagName, sent.defaultPrevented]).toEqual(["FORM", true]);
  });

  test("holds at once, in the place of a round of which nothing was answered", async () => {
    open();
    const before = history.length;
    begin("check", 5);
    expect(history.length).toBe(before);
    expect(quiz.querySelector("[data-now] h3")?.textContent).toBe("number 1 5");
    expect(quiz.querySelector<HTMLElement>("[data-now] lk-item")?.dataset["mode"]).toBe("check");
    expect(await store.all()).toEqual([]);
    open();
    expect(chosen()).toBe("check"); // as the round is, after a reload
    expect(panel().querySelector("select")?.value).toBe("5");
  });

  test("an offer to go on goes with the first answer", async () => {
    open();
    await answer();
    history.pushState(null, "", "/les-quiz.html");
    open();
    await vi.waitFor(() => expect(panel().querySelector(".lk-resume")).not.toBeNull());
    await answer();
    expect(panel().querySelector(".lk-resume")).toBeNull();
  });
});

describe("the end", () => {
  test("of practice shows the result alone", async () => {
    open();
    for (let question = 1; question < ITEMS.length; question += 1) {
      press("skip");
    }
    press("to_result");
    expect([seen(), location.hash]).toEqual([[], "#resultaat"]);
    expect(document.activeElement?.textContent).toBe("result.title");
    expect(quiz.hasAttribute("data-ended")).toBe(true);
    await vi.waitFor(async () => expect((await store.all()).at(-1)?.kind).toBe("quiz-ended"));
    await goBack();
    expect(seen()).toEqual([LAST]);
    expect(quiz.querySelector(".lk-result")?.textContent).toBe("");
  });

  test("of a check is asked for twice while something is open, and then shows every answer", async () => {
    open();
    begin("check", 5);
    expect(seen()).toHaveLength(1);
    const [first = ""] = seen();
    choose(first);
    for (let question = 1; question < 5; question += 1) {
      press("next");
    }
    expect(await store.all()).toEqual([]);
    press("look");
    const told = [...quiz.querySelectorAll("[role=alert]")].map(({ textContent }) => textContent);
    expect(told.filter(Boolean)).toEqual(["still_open 2, 3, 4 en 5"]);
    expect(quiz.hasAttribute("data-ended")).toBe(false);
    press("look");
    expect(seen()).toHaveLength(5);
    for (const id of seen()) {
      expect(element(id).hasAttribute("data-explained")).toBe(true);
    }
    await vi.waitFor(async () =>
      expect((await store.all()).map(({ kind }) => kind)).toEqual(["item-answered", "quiz-ended"]),
    );
  });

  test("in a check what was chosen comes back with its question, without a word about it", async () => {
    open();
    begin("check");
    choose();
    press("next");
    await goBack();
    open();
    expect(seen()).toEqual([FIRST]);
    expect(element().read()?.answer).toHaveLength(1);
    expect(element().hasAttribute("data-answered")).toBe(false);
  });
});

describe("a contrast set", () => {
  const MEMBERS = ["brief", "grap", "broodmes", "zakgeld"];

  function moments(): HTMLElement[] {
    return [...quiz.querySelectorAll<HTMLElement>("[data-contrast] li[data-verdict]")];
  }

  function told(moment: HTMLElement | undefined): string[] {
    return [...(moment?.querySelectorAll("dt, dd p") ?? [])].map(
      ({ textContent }) => textContent?.trim() ?? "",
    );
  }

  /** Through the round to its end, answering what is named: the place of an option per question. */
  async function round(given: Readonly<Record<string, number>>): Promise<string[]> {
    const order: string[] = [];
    for (let question = 0; question < ITEMS.length; question += 1) {
      const [id = ""] = seen();
      order.push(id);
      const option = given[id];
      if (option !== undefined) {
        await answer(id, option);
      }
      if (question < ITEMS.length - 1) {
        press(option === undefined ? "skip" : "next");
      }
    }
    press("to_result");
    return order;
  }

  test("has each question with its options whole, and never two after each other", async () => {
    open();
    const texts = MEMBERS.map((id) =>
      [...element(id).querySelectorAll(".lk-shared")].map(({ textContent }) => textContent),
    );
    expect(texts[0]).toHaveLength(4);
    expect(texts[0]?.[1]).toBe("Je zegt hardop wat je ziet gebeuren.");
    expect(new Set(texts.map(String)).size).toBe(1);
    expect(quiz.querySelectorAll("lk-item :is(input, fieldset)[aria-describedby]")).toHaveLength(0);
    const places = (await round({})).flatMap((id, at) => (MEMBERS.includes(id) ? [at] : []));
    expect(places).toEqual([1, 4, 8, 11]);
    expect(quiz.querySelector("[data-contrast]")).toBeNull();
  });

  test("lies side by side in the result, with nothing told of what was passed over", async () => {
    open();
    await round({ brief: 0, grap: 0 });
    expect(moments().map(({ dataset }) => dataset["verdict"])).toEqual([
      "right",
      "wrong",
      "open",
      "open",
    ]);
    const [brief, grap, broodmes] = moments();
    expect(quiz.querySelector("[data-contrast]")?.textContent).toContain("Kijk of er gevaar is");
    expect(brief?.textContent).toContain("Mina kreeg een brief.");
    expect(brief?.querySelector("a")?.getAttribute("href")).toBe("#brief");
    expect(brief?.querySelector("a")?.textContent).toBe("contrast.question 2");
    expect(told(brief)).toEqual([
      "contrast.fits",
      "Je gaat naast haar zitten en zegt niets.",
      "Ze wil geen vragen, wel iemand die blijft. Zwijgen is hier erbij zijn.",
    ]);
    expect(told(grap)).toEqual([
      "contrast.fits",
      "Je zegt hardop wat je ziet gebeuren.",
      "Zo hoort iedereen dat het gezien is, en de groep kan anders kiezen.",
      "contrast.yours",
      "Je gaat naast haar zitten en zegt niets.",
      "Zij is dan niet alleen, maar de groep hoort dat het gewoon door mag gaan.",
    ]);
    expect(broodmes?.textContent).toContain("Mina pakt het broodmes");
    expect(told(broodmes)).toEqual([]);
  });

  test("says after a check what fits best and least everywhere, and what was chosen", () => {
    open();
    begin("check");
    for (let question = 0; question < ITEMS.length; question += 1) {
      const [id = ""] = seen();
      if (id === "broodmes") {
        for (const [part, value] of [
          ["best", "collega"],
          ["worst", "later"],
        ]) {
          const name = `[name="bank:aan-tafel/broodmes/${part}"][value=${value}]`;
          element(id).querySelector<HTMLInputElement>(name)?.click();
        }
      }
      press(question < ITEMS.length - 1 ? "next" : "look");
    }
    press("look");
    const verdicts = new Map(
      moments().map((one) => [one.querySelector("a")?.hash.slice(1), one.dataset["verdict"]]),
    );
    expect([...verdicts.keys()].sort()).toEqual([...MEMBERS].sort());
    expect(verdicts.get("broodmes")).toBe("partly");
    const found = moments().find((one) => one.dataset["verdict"] === "partly");
    expect(told(found).filter((text) => /^contrast|^Je /.test(text))).toEqual([
      "contrast.best",
      "Je roept er eerst een collega bij.",
      "contrast.worst",
      "Je gaat naast haar zitten en zegt niets.",
      "contrast.your_worst",
      "Je spreekt af er na het eten over te praten.",
    ]);
    expect(told(moments().find((one) => one.dataset["verdict"] === "open"))).not.toEqual([]);
  });

  test("stands together on paper, and apart where a check shows every answer", async () => {
    open();
    const together = () => quiz.querySelectorAll(".lk-set [data-question]").length;
    expect(together()).toBe(4);
    begin("check");
    expect(together()).toBe(4);
    for (let question = 1; question < ITEMS.length; question += 1) {
      press("next");
    }
    press("look");
    press("look");
    expect(together()).toBe(0);
    const shown = seen().map((id) => MEMBERS.includes(id));
    expect(shown.filter(Boolean)).toHaveLength(4);
    expect(shown.some((is, at) => is && shown[at - 1])).toBe(false);
    press("result.anew");
    expect(together()).toBe(4);
    expect(quiz.querySelector(".lk-set h3")?.getAttribute("data-paper")).toBe("Vraag 10");
  });

  test("opens at its first question by a link to the set", () => {
    history.replaceState(null, "", "#zelfde-woorden");
    open();
    expect(seen()).toEqual(["brief"]);
  });
});
