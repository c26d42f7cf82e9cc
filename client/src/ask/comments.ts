// What others answered to a question of one's own, per question. From: forms that are kept. To: results.ts. As
// with competences: of few answers only what is signed is shown, and roles stay apart. Pure.

import { type Filled, ROLES, textOf } from "../log/form";
import { FEW, type Role } from "../standing/others";

export interface Comment {
  readonly role: Role;
  readonly name: string;
  readonly date: string;
  readonly text: string;
}

export interface Answered {
  readonly question: string;
  /** In the order of ROLES, the latest first. */
  readonly comments: readonly Comment[];
  readonly withheld: number;
}

/** Questions that were answered, the latest first. */
export function answeredIn(requests: readonly Filled[], feedback: readonly Filled[]): Answered[] {
  return requests.flatMap(({ fields }): Answered[] => {
    const question = textOf(fields, "question");
    const answers = feedback.filter(
      (one) => textOf(one.fields, "request") === textOf(fields, "id"),
    );
    const comments = answers.map(commentOf).filter(({ text }) => text !== "");
    if (question === "" || comments.length === 0) {
      return [];
    }
    const shown = comments.filter(({ name }) => answers.length >= FEW || name !== "");
    const withheld = comments.length - shown.length;
    return [{ question, comments: shown.sort(inOrder), withheld }];
  });
}

function commentOf({ fields }: Filled): Comment {
  return {
    role: ROLES.find((role) => role === textOf(fields, "role")) ?? "other",
    name: textOf(fields, "name").trim(),
    date: textOf(fields, "date"),
    text: textOf(fields, "comment").trim(),
  };
}

function inOrder(one: Comment, other: Comment): number {
  return (
    ROLES.indexOf(one.role) - ROLES.indexOf(other.role) ||
    Number(one.date < other.date) - Number(one.date > other.date)
  );
}
