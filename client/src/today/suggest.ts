// What someone was doing, and one idea for now. From: what is derived from the log, what the site has.
// To: the page of today. Pure. Never: more than one idea.

import { type Doing, unfinished } from "../cards/doing";
import type { Offer, Place, Places } from "./offer";

/** Places with something unfinished, a scene before a quiz. */
export function unfinishedIn({ scenes, quizzes }: Doing, offer: Places): Place[] {
  const scene = unfinished(scenes, (id) => placeOf(offer, id) !== undefined);
  const quiz = unfinished(quizzes, (id) => placeOf(offer, id) !== undefined);
  return [scene, quiz].flatMap((id) => (id === undefined ? [] : (placeOf(offer, id) ?? [])));
}

export interface Idea {
  readonly why: "mistakes" | "scene" | "quiz";
  readonly place: Place;
}

export function ideaOf({ scenes, quizzes }: Doing, offer: Offer): Idea | undefined {
  const [last, quiz] = [...quizzes].filter(([id]) => placeOf(offer, id)).at(-1) ?? [];
  const again =
    last !== undefined && quiz?.ended && quiz.mistakes.length > 0 && placeOf(offer, last);
  if (again) {
    return { why: "mistakes", place: again };
  }
  const scene = offer.scenes.find(({ id }) => !scenes.has(id));
  if (scene) {
    return { why: "scene", place: scene };
  }
  const bank = offer.decks.find(({ id }) => id.startsWith("bank:") && !quizzes.has(id));
  return bank && { why: "quiz", place: bank };
}

function placeOf({ decks, scenes }: Places, id: string): Place | undefined {
  return [...decks, ...scenes].find((one) => one.id === id);
}
