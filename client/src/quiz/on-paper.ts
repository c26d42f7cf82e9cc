// A quiz on paper, for who hands it out: parts stand as they were written, so that two prints have the same
// letters, and the key, where someone asked for it, stands behind all of the questions. A round that has
// ended prints as it stands. From: the page before anything is mixed. To: the page while it is printed.

const MIXED = "[data-option], [data-response], [data-step], [data-for]";

/** Parts of the page and the letters on it, as they stand at some moment. */
interface Order {
  readonly parts: ReadonlyMap<Element, readonly Element[]>;
  readonly letters: ReadonlyMap<Element, string>;
}

/** To be called before anything is mixed. */
export function printAsWritten(page: Document): void {
  const quiz = page.querySelector<HTMLElement>("lk-quiz");
  if (!quiz) {
    return;
  }
  const written = orderOf(quiz);
  let back: (() => void)[] = [];
  const restore = () => {
    for (const one of back) {
      one();
    }
    back = [];
  };
  addEventListener("beforeprint", () => {
    restore();
    if (quiz.hasAttribute("data-ended")) {
      return;
    }
    const mixed = orderOf(quiz);
    back = [() => arrange(mixed)];
    arrange(written);
    if (page.querySelector("#met-sleutel:checked")) {
      back.unshift(keyLast(page, quiz));
    }
  });
  addEventListener("afterprint", restore);
}

function orderOf(quiz: HTMLElement): Order {
  const parts = new Map<Element, Element[]>();
  for (const part of quiz.querySelectorAll(MIXED)) {
    const parent = part.parentElement;
    if (parent) {
      parts.set(parent, [...(parts.get(parent) ?? []), part]);
    }
  }
  const letters = [...quiz.querySelectorAll("[data-letter], select option")];
  return { parts, letters: new Map(letters.map((one) => [one, one.textContent ?? ""])) };
}

/** What stands between the parts keeps its place. */
function arrange({ parts, letters }: Order): void {
  for (const wanted of parts.values()) {
    const places = wanted.map(() => document.createComment(""));
    const now = [...wanted].sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    if (now.every((part, index) => part === wanted[index])) {
      continue;
    }
    for (const [index, part] of now.entries()) {
      part.replaceWith(places[index] as Comment);
    }
    for (const [index, part] of wanted.entries()) {
      places[index]?.replaceWith(part);
    }
  }
  for (const [mark, letter] of letters) {
    mark.textContent = letter;
  }
}

/** Moves each key behind the questions, below the number of its own; gives the way back. */
function keyLast(page: Document, quiz: HTMLElement): () => void {
  const keys = page.createElement("section");
  keys.className = "lk-key";
  const moved: [Element, Comment][] = [];
  for (const key of quiz.querySelectorAll(".lk-answer")) {
    const words = key.querySelector("summary")?.textContent ?? "";
    if (moved.length === 0) {
      keys.append(heading(page, "h2", words));
    }
    const number = key.closest(".lk-asked")?.querySelector<HTMLElement>("h3")?.dataset["paper"];
    const home = page.createComment("");
    key.replaceWith(home);
    moved.push([key, home]);
    keys.append(heading(page, "h3", number ?? words), key);
  }
  const article = quiz.closest("article") ?? page.body;
  article.insertBefore(keys, article.querySelector(":scope > .lk-colophon"));
  return () => {
    for (const [key, home] of moved) {
      home.replaceWith(key);
    }
    keys.remove();
  };
}

function heading(page: Document, tag: "h2" | "h3", words: string): HTMLElement {
  const made = page.createElement(tag);
  made.textContent = words;
  return made;
}
