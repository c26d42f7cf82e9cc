// A scene as a graph, read from the gamebook that stands on the page.
// From: the sections inside <lk-scene>. To: walk.ts, player.ts. Never: changes the page.

export interface Choice {
  readonly id: string;
  readonly goto: string;
  readonly text: string;
  /** Set where the text is not in the language of the page. */
  readonly language: string;
}

export interface Node {
  readonly id: string;
  /** No choices means: an ending. */
  readonly choices: readonly Choice[];
  /** What an ending is called; "" for a step. */
  readonly title: string;
  readonly language: string;
  /** From 1, calm or broken, to 5. */
  readonly tension: number;
  readonly contact: number;
  readonly textHash: string | undefined;
}

export interface Graph {
  readonly id: string;
  readonly start: string;
  readonly nodes: ReadonlyMap<string, Node>;
  /** Ids, in the order of the page. */
  readonly endings: readonly string[];
}

export function readGraph(scene: Element): Graph {
  const nodes = [...scene.querySelectorAll("[data-node]")].map(readNode);
  return {
    id: named(scene, "data-scene"),
    start: named(scene, "data-start"),
    nodes: new Map(nodes.map((node) => [node.id, node])),
    endings: nodes.filter(({ choices }) => choices.length === 0).map(({ id }) => id),
  };
}

function readNode(section: Element): Node {
  return {
    id: named(section, "data-node"),
    choices: [...section.querySelectorAll("[data-choice]")].map(readChoice),
    title: section.querySelector(".lk-node__title")?.textContent?.trim() ?? "",
    language: section.getAttribute("lang") ?? "",
    tension: Number(named(section, "data-tension")),
    contact: Number(named(section, "data-contact")),
    textHash: section.getAttribute("data-hash") ?? undefined,
  };
}

function readChoice(item: Element): Choice {
  return {
    id: named(item, "data-choice"),
    goto: named(item, "data-goto"),
    text: item.querySelector(".lk-choice-text")?.textContent?.trim() ?? "",
    language: item.closest("[data-node]")?.getAttribute("lang") ?? "",
  };
}

function named(element: Element, attribute: string): string {
  return element.getAttribute(attribute) ?? "";
}
