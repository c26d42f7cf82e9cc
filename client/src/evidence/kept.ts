// What is kept of a kind of form, one that opens for each, with what can be done with it. From: forms of
// the log. To: a list on the page of evidence, which says what someone wants. Never: changes anything by
// itself.

import { askAgain } from "../data/ask-again";
import { button, make } from "../dom";
import { type Filled, type Form, type FormKept, textOf } from "../log/form";
import { day } from "../words";
import { listOf, type Told, titleOf } from "./shown";

/** What someone can do with one; what is missing, they cannot. */
export interface Acts {
  readonly edit?: (one: Filled) => void;
  readonly point?: (one: Filled) => void;
  readonly file?: (one: Filled) => void;
  readonly page: (one: Filled) => void;
  readonly print: (one: Filled) => void;
  readonly erase: (one: Filled) => Promise<void>;
}

export function keptList(
  form: Form,
  all: readonly Filled[],
  told: Told,
  acts: Acts,
): HTMLElement[] {
  const { say } = told;
  if (all.length === 0) {
    return [make("p", { class: "lk-meta" }, say(`client.evidence.none.${form}`))];
  }
  const items = all.map((one) => itemOf(form, one, told, acts));
  return [
    make("h3", {}, say(`client.evidence.list.${form}`)),
    make("ul", { class: "lk-evidence__list" }, ...items),
  ];
}

function itemOf(form: Form, one: Filled, told: Told, acts: Acts): HTMLElement {
  const summary = make("summary", {}, make("b", {}, titleOf(one.fields, told)));
  const more = asideOf(one, told);
  if (more) {
    summary.append(" ", make("span", { class: "lk-meta" }, more));
  }
  const opened = make(
    "details",
    { class: "lk-evidence__one" },
    summary,
    listOf(form, one.fields, told),
    ...one.rivals.map((version) => rivalOf(form, version, told)),
    make("p", { class: "lk-own__foot" }, ...pressesOf(form, one, told, acts)),
  );
  return make("li", { "data-kept": one.target }, opened);
}

/** What tells it from the next one. */
function asideOf({ fields }: Filled, { say, names }: Told): string {
  const [level, whose] = [textOf(fields, "level"), textOf(fields, "whose")];
  const role = textOf(fields, "role");
  return [
    whose && say("client.evidence.whose", { name: whose }),
    textOf(fields, "competence") && textOf(fields, "outcome"),
    level && (names.get(`level:${level}`) ?? level),
    textOf(fields, "link") && !textOf(fields, "situation") && say("client.evidence.elsewhere"),
    textOf(fields, "saw") && role && say(`client.form.role.${role}`),
  ]
    .filter(Boolean)
    .join(" · ");
}

function rivalOf(form: Form, version: FormKept, told: Told): HTMLElement {
  const date = day(version.at, told.language);
  return make(
    "details",
    {},
    make("summary", {}, told.say("client.evidence.other", { date })),
    listOf(form, version.fields, told),
  );
}

function pressesOf(form: Form, one: Filled, told: Told, acts: Acts): HTMLElement[] {
  const { say } = told;
  const title = titleOf(one.fields, told);
  /** A button whose name says what it is about. */
  const press = (what: string, act: ((one: Filled) => void) | undefined) => {
    const marks = { "aria-label": say("client.evidence.one", { what, title }) };
    return act ? [button(what, marks, () => act(one))] : [];
  };
  const [erase] = press(say("client.evidence.erase"), () => {
    if (erase) {
      askAgain(erase, say(`client.evidence.sure.${form}`), say, () => acts.erase(one));
    }
  });
  return [
    ...press(say("client.evidence.make_point"), acts.point),
    ...press(say("client.evidence.edit"), acts.edit),
    ...press(say("client.evidence.print"), acts.print),
    ...press(say("client.evidence.page"), acts.page),
    ...press(say("client.evidence.file"), acts.file),
    ...(erase ? [erase] : []),
  ];
}
