// What a programme can be made of. From: the JSON block `lk-shelf` that the server wrote
// (pages/learn/shelf.py), in the language of the page. To: everything that reckons or names. Never: trusts
// that what a programme names is still there.

import type { Plan, Programme } from "./programme";

export interface Named {
  readonly name: string;
  /** Below the root of the language. */
  readonly address: string;
}

export interface Block {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly words: number;
  readonly isScene: boolean;
  readonly isQuiz: boolean;
  /** It holds the task for practice. */
  readonly hasTask: boolean;
}

export interface Objective {
  readonly competence: string;
  readonly level: string;
  readonly bloom: string;
  /** How many questions ask for it, per level of Bloom. */
  readonly asked: Readonly<Record<string, number>>;
}

export interface Lesson extends Named {
  readonly module: string;
  readonly prior: readonly string[];
  /** Minutes for who does it alone. */
  readonly alone: number;
  /** Minutes of a plan, and what it leaves to do alone. */
  readonly plans: Readonly<Record<Plan, { readonly minutes: number; readonly left: number }>>;
  readonly asking: number;
  readonly task: number;
  readonly blocks: readonly Block[];
  readonly objectives: readonly Objective[];
  /** Where its zip stands for who teaches it, below the root of the language. */
  readonly kit: string;
  /** What else the site has of it, and that zip does not hold. */
  readonly files: readonly string[];
}

export interface Scene extends Named {
  readonly competences: readonly string[];
}

export interface Page extends Named {
  readonly kind: string;
  readonly minutes: number;
}

export interface Titled {
  readonly id: string;
  readonly name: string;
}

export interface Module extends Titled {
  /** Where its Common Cartridge stands; empty without one. */
  readonly cartridge: string;
}

export interface Shelf {
  readonly wordsPerHour: number;
  readonly sceneMinutes: number;
  readonly hoursPerEc: number;
  /** How far a stated load may be from the computed one, as a share of it. */
  readonly loadOff: number;
  /** How few and how many criteria an assignment has. */
  readonly criteria: readonly [number, number];
  readonly blooms: readonly string[];
  readonly competences: readonly Titled[];
  readonly levels: readonly Titled[];
  readonly modules: readonly Module[];
  readonly lessons: Readonly<Record<string, Lesson>>;
  readonly scenes: Readonly<Record<string, Scene>>;
  readonly pages: Readonly<Record<string, Page>>;
  readonly ready: readonly Programme[];
}

export function readShelf(page: ParentNode): Shelf {
  return JSON.parse(page.querySelector("#lk-shelf")?.textContent ?? "null") as Shelf;
}

/** What a record has under a name; nothing for `constructor` and the like. */
export function at<T>(found: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(found, name) ? found[name] : undefined;
}

/** A block by `les/blok`, named after its lesson. */
export function blockAt({ lessons }: Shelf, name: string): Named | undefined {
  const [owner = "", id] = name.split("/");
  const lesson = at(lessons, owner);
  const block = lesson?.blocks.find((one) => one.id === id);
  return lesson && block
    ? { name: `${lesson.name}: ${block.title}`, address: `${lesson.address}#${block.id}` }
    : undefined;
}
