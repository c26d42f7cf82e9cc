// What a learner did as a page to read, print and take to school: a list of contents, then per record how it
// is now and what came before. From: rows.ts. To: a file to take along. Never: a script, or an address of
// another site; what someone typed stands there as they typed it. However much was done, it stays a page
// that opens: what does not fit is counted, and stands in the table.

import { make } from "../dom";
import { pageToKeep } from "../files";
import { grouped } from "../grouped";
import { OWN } from "../log/form";
import { day, type Say } from "../words";
import { SETTINGS, TERMS } from "./overview";
import { type Row, split } from "./rows";

/** In the order in which a school asks for them. */
const CHAPTERS = [
  "competences",
  "lessons",
  "quizzes",
  "scenes",
  "terms",
  "forms",
  "other",
] as const;
const CHAPTER_OF: Readonly<Record<string, Chapter>> = {
  framework: "competences",
  competence: "competences",
  attitude: "competences",
  lesson: "lessons",
  bank: "quizzes",
  scene: "scenes",
  [TERMS]: "terms",
  [OWN]: "forms",
};
/** Said by what follows on them, or for this device alone. */
const LEFT_OUT = /^(settings|card-added|card-removed|assessment-started|scene-started)$/;
/** So many records in a chapter, things in a record, and lines of what came before. */
const MOST = { records: 200, things: 200, before: 50 };

/** Words that end as no sentence does. */
const OPEN_END = /[^.!?]$/;
/** The slot of a way through a scene. */
const PLAY = "play ";

type Chapter = (typeof CHAPTERS)[number];

interface Part {
  readonly anchor: string;
  readonly title: string;
  readonly section: HTMLElement;
}

export function paperOf(
  rows: readonly Row[],
  now: Date,
  isTold: boolean,
  say: Say,
  language: string,
): string {
  const line = lineIn(say, language);
  const told = rows.filter(({ kind, record }) => !LEFT_OUT.test(kind) && record !== SETTINGS);
  const byChapter = grouped(told, chapterOf);
  const found = CHAPTERS.map((name) => ({
    name,
    title: say(`client.data.readable.chapter.${name}`),
    parts: partsOf(name, byChapter.get(name) ?? [], line, say, language),
  })).filter(({ parts }) => parts.shown.length > 0);
  const chapters = found.map(({ name, title, parts }) =>
    make(
      "section",
      {},
      make("h2", { id: name }, title),
      ...parts.shown.map(({ section }) => section),
      ...more(parts.left, say),
    ),
  );
  const made = say("client.data.readable.made", { date: day(now.toISOString(), language) });
  const notes = found.length > 0 ? ["intro", "elsewhere"] : ["nothing"];
  const page = pageToKeep(
    say("client.data.readable.title"),
    make("p", {}, made),
    ...notes.map((note) => make("p", {}, say(`client.data.readable.${note}`))),
    ...(isTold ? [] : [make("p", {}, make("strong", {}, say("client.data.readable.untold")))]),
    ...(found.length > 0 ? [contentsOf(found, say)] : []),
    ...chapters,
  );
  return page.replace("</head>", () => `<style>${LOOK}</style></head>`);
}

function chapterOf({ record }: Row): Chapter {
  return CHAPTER_OF[record.split(":")[0] ?? ""] ?? "other";
}

function contentsOf(
  found: readonly { name: string; title: string; parts: { shown: readonly Part[] } }[],
  say: Say,
): HTMLElement {
  const link = (anchor: string, words: string) => make("a", { href: `#${anchor}` }, words);
  const chapters = found.map(({ name, title, parts }) => {
    const records = parts.shown.map((part) => make("li", {}, link(part.anchor, part.title)));
    return make("li", {}, link(name, title), make("ul", {}, ...records));
  });
  const words = say("client.data.readable.contents");
  const heading = make("h2", { id: "contents" }, words);
  return make("nav", { "aria-labelledby": "contents" }, heading, make("ul", {}, ...chapters));
}

/** Each record of a chapter, the one of which something was done last first. */
function partsOf(
  chapter: Chapter,
  rows: readonly Row[],
  line: Line,
  say: Say,
  language: string,
): { shown: readonly Part[]; left: number } {
  const records = [...grouped([...rows].reverse(), ({ record }) => record).values()];
  const shown = records.slice(0, MOST.records).map((newest, index) => {
    const [first] = newest;
    const anchor = `${chapter}-${index + 1}`;
    const title = first?.title ?? "";
    const latest =
      newest
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? "";
    const last = say("client.data.readable.last", { date: day(latest, language) });
    const section = make(
      "section",
      {},
      make("h3", { id: anchor }, title),
      make("p", {}, last),
      ...recordOf([...newest].reverse(), line, say, language),
    );
    return { anchor, title, section };
  });
  return { shown, left: records.length - shown.length };
}

function recordOf(rows: readonly Row[], line: Line, say: Say, language: string): HTMLElement[] {
  const { now, before } = split(rows);
  const things = [...grouped([...now].reverse(), thingOf).values()];
  const shown = things.slice(0, MOST.things).map((some) => toldOf(some, line, say, language));
  const earlier = [...before].reverse();
  const past = earlier.slice(0, MOST.before).map((row) => make("li", {}, ...line(row, ALL)));
  const heading = make("h4", {}, say("client.data.readable.before"));
  return [
    ...inList(
      "ul",
      "now",
      shown.flatMap(({ lines }) => lines),
    ),
    ...inList(
      "dl",
      "now",
      shown.flatMap(({ about }) => about),
    ),
    ...more(things.length - shown.length, say),
    ...(past.length > 0 ? [heading] : []),
    ...inList("ul", "before", past),
    ...more(earlier.length - past.length, say),
  ];
}

function inList(tag: "ul" | "dl", name: string, content: HTMLElement[]): HTMLElement[] {
  return content.length > 0 ? [make(tag, { class: name }, ...content)] : [];
}

/** What stands together: a way through a scene, what was done at one question, a form. */
function thingOf(row: Row): string {
  return row.slot.startsWith(PLAY) ? row.slot : row.target;
}

/** What came of the record as a whole is lines; of anything inside it, what it is and below that what came of
 * it. A way through a scene stands from its beginning, under one date. */
function toldOf(
  newest: readonly Row[],
  line: Line,
  say: Say,
  language: string,
): { lines: HTMLElement[]; about: HTMLElement[] } {
  const [first] = newest;
  const isPlay = first?.slot.startsWith(PLAY) ?? false;
  const form = first?.kind.startsWith("form-") ? say(`client.data.kind.${first.kind}`) : "";
  const date = day(first?.at ?? "", language);
  const head = isPlay ? say("client.data.readable.played", { date }) : first?.about || form;
  if (!head) {
    return { lines: newest.map((row) => make("li", {}, ...line(row, ALL))), about: [] };
  }
  const lang = first?.lang ? { lang: first.lang } : {};
  const context = first?.context ? [make("p", {}, first.context)] : [];
  const rows = isPlay ? [...newest].reverse() : newest;
  const said = rows.map((row) => {
    const isNamed = form === "" && row.kind !== "scene-chosen";
    return make("dd", {}, ...line(row, { isDated: !isPlay, isNamed, isAbout: false }));
  });
  const about = make("div", {}, make("dt", lang, ...context, head), ...said);
  return { lines: [], about: [about] };
}

/** What of a row is said: when it was, what was done, and about what. What came of it always is. */
interface Said {
  readonly isDated: boolean;
  readonly isNamed: boolean;
  readonly isAbout: boolean;
}

type Line = (row: Row, said: Said) => (Node | string)[];

const ALL: Said = { isDated: true, isNamed: true, isAbout: true };

function lineIn(say: Say, language: string): Line {
  return (row, { isDated, isNamed, isAbout }) => {
    const kind = isNamed ? [say(`client.data.kind.${row.kind}`)] : [];
    const what = [...kind, ...(isAbout && row.about ? [row.about] : [])].join(", ");
    return [
      ...(isDated ? [make("time", { datetime: row.at }, day(row.at, language)), " "] : []),
      ...(what ? [make("i", {}, row.outcome ? what.replace(OPEN_END, "$&:") : what), " "] : []),
      ...(row.outcome ? [make("span", {}, row.outcome)] : []),
      ...(row.isChanged ? [" ", make("i", {}, `(${say("client.data.readable.changed")})`)] : []),
    ];
  };
}

function more(number: number, say: Say): HTMLElement[] {
  return number > 0 ? [make("p", {}, say("client.data.readable.more", { number }))] : [];
}

/** On a screen by day and by night, and on A4. */
const LOOK = `
:root{--back:#fff;--ink:#1d1d1f;--soft:#55555c;--link:#1a4fa3;font:1rem/1.5 system-ui,sans-serif}
@media screen and (prefers-color-scheme:dark){:root{--back:#17171a;--ink:#f0f0f2;--soft:#b5b5bd;--link:#9ec1ff}}
body{background:var(--back);color:var(--ink);margin:2rem auto;max-width:44rem;overflow-wrap:anywhere;padding:0 1rem}
h1,h2,h3,h4{break-after:avoid;line-height:1.25}
h1{font-size:1.9rem}h2{border-bottom:1px solid;font-size:1.45rem;margin:2.8rem 0 1rem;padding-bottom:.3rem}
h3{font-size:1.15rem;margin:2.2rem 0 0}h4{font-size:1rem;margin:1.2rem 0 0}
h3+p,time,i,dt p,.before{color:var(--soft);font-size:.92em;font-style:normal}
.before *{font-size:1em}h3+p{margin:0 0 .6rem}time{margin-inline-end:.4em}dd span,li span{white-space:pre-line}
ul{margin:.4rem 0;padding-inline-start:1.2rem}
nav{border:1px solid;border-radius:.5rem;margin:1.5rem 0;padding:.2rem 1.2rem .6rem}a{color:var(--link)}nav a{display:inline-block;padding:.1rem 0}
nav h2{border:0;font-size:1.1rem;margin:.8rem 0 0;padding:0}nav>ul{padding:0}nav>ul>li{list-style:none;margin:.5rem 0}
dl{margin:.8rem 0}dt{font-weight:600}dt p{font-weight:400;margin:0 0 .2rem}dd{margin:.25rem 0 0}
dl>div{border-inline-start:3px solid #c0703f;break-inside:avoid;margin:0 0 1.2rem;padding-inline-start:.9rem}
@page{margin:18mm;size:A4}
@media print{:root{font-size:10.5pt}body{margin:0;max-width:none;padding:0}a{color:inherit;text-decoration:none}}`;
