// The page *Schrijven* of `leerklimaat serve`: a list of what can be written, a form, and the page as it
// becomes. From: the server on this machine. To: the same, and this browser, for what is not kept yet.
// Never: on a site; asks another host for anything.

import { make, partOf } from "../dom";
import { Desk, type Place, RefusedError, type Sheet } from "./desk";
import { Writing } from "./form";

const MOST = 60;
const LANGUAGES: Readonly<Record<string, string>> = { nl: "Nederlands", en: "Engels" };

/** Where the list, the form and the preview stand below one another. */
const narrow = matchMedia("(max-width: 59.99rem)");

const desk = new Desk();
const told = partOf(document, "told");
const frame = partOf(document, "page") as HTMLIFrameElement;
let sheets: readonly Sheet[] = [];
let writing: Writing | undefined;

const tell = (words: string): void => {
  told.textContent = words;
};

/** Runs what somebody pressed; what was refused is said. */
function act(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    tell(error instanceof RefusedError ? error.message : `Er ging iets mis: ${error}`);
  });
}

function addressOf({ file, member, language }: Place): string {
  return `#${new URLSearchParams({ file, member, language })}`;
}

function placeIn(address: string): Place | undefined {
  const words = new URLSearchParams(address.slice(1));
  const file = words.get("file");
  return file === null
    ? undefined
    : { file, member: words.get("member") ?? "", language: words.get("language") ?? "nl" };
}

function sheetOf({ file, member }: Place): Sheet | undefined {
  return sheets.find((one) => one.file === file && one.member === member);
}

function list(): void {
  const sought = (document.querySelector<HTMLInputElement>("#zoek")?.value ?? "").toLowerCase();
  const words = sought.split(/\s+/).filter(Boolean);
  const found = sheets.filter((one) => {
    const text = `${one.named} ${one.title} ${one.file} ${one.member}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const shown = found.slice(0, MOST);
  partOf(document, "sheets").replaceChildren(
    ...shown.map((one) => {
      const place = { file: one.file, member: one.member, language: "nl" };
      const link = make("a", { href: addressOf(place) }, one.title);
      if (writing && sheetOf(writing.place) === one) {
        link.setAttribute("aria-current", "page");
      }
      return make("li", {}, link, " ", make("span", { class: "small" }, one.named));
    }),
  );
  partOf(document, "count").textContent =
    found.length > MOST
      ? `${found.length} gevonden; de eerste ${MOST} staan hier.`
      : `${found.length} gevonden.`;
}

async function open(place: Place): Promise<void> {
  if (writing) {
    const left = writing.place;
    writing.close();
    await desk.drop(left).catch(() => undefined);
  }
  writing = new Writing(desk, place, tell);
  const sheet = sheetOf(place);
  const language = LANGUAGES[place.language] ?? place.language;
  tell("");
  partOf(document, "file").textContent = `${sheet?.title ?? place.file} · ${language}`;
  document.title = `${sheet?.title ?? place.file} · Schrijven`;
  partOf(document, "acts").hidden = false;
  const other = place.language === "nl" ? "en" : "nl";
  const turn = document.querySelector<HTMLElement>("[data-act=language]");
  if (turn) {
    turn.hidden = false;
    turn.textContent =
      other === "en" && sheet && !sheet.translated
        ? "Begin met het Engels"
        : `Naar het ${LANGUAGES[other]}`;
    turn.dataset["to"] = other;
  }
  (partOf(document, "files") as HTMLDetailsElement).open = !narrow.matches;
  list();
  look(sheet, place.language);
  await writing.open();
}

function look(sheet: Sheet | undefined, language: string): void {
  const aside = partOf(document, "aside");
  const isOn =
    document.querySelector("[data-act=preview]")?.getAttribute("aria-pressed") === "true";
  aside.hidden = !isOn || !sheet?.page;
  if (sheet?.page) {
    const address = `/${language === "nl" ? "" : `${language}/`}${sheet.page}`;
    if (frame.getAttribute("src") !== address) {
      frame.src = address;
    }
  }
}

const ACTS: Readonly<Record<string, (press: HTMLElement) => void>> = {
  keep: () => act(async () => writing?.keep()),
  drop: () => {
    if (!writing?.isChanged || confirm("Alles wat je niet bewaarde, is dan weg. Doorgaan?")) {
      act(async () => writing?.drop());
    }
  },
  language: (press) => {
    if (writing) {
      location.hash = addressOf({ ...writing.place, language: press.dataset["to"] ?? "nl" });
    }
  },
  preview: (press) => {
    press.setAttribute("aria-pressed", String(press.getAttribute("aria-pressed") !== "true"));
    if (writing) {
      look(sheetOf(writing.place), writing.place.language);
    }
    if (narrow.matches) {
      partOf(document, "aside").scrollIntoView({ behavior: "instant" });
    }
  },
};

async function begin(form: HTMLFormElement): Promise<void> {
  const words = new FormData(form);
  const { files, member = "" } = await desk.begin(
    String(words.get("kind")),
    String(words.get("id")),
    String(words.get("folder")),
  );
  form.reset();
  const [file = ""] = files;
  const isThere = () => sheets.some((one) => one.file === file && one.member === member);
  // The preview hears of the new file a moment later.
  for (let tries = 0; tries < 40 && !isThere(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    ({ sheets } = await desk.sheets());
  }
  folders();
  await open({ file, member, language: "nl" });
  history.replaceState(null, "", addressOf({ file, member, language: "nl" }));
  tell(`Gemaakt: ${files.join(", ")}. Er staat een voorbeeld in om over te schrijven.`);
}

/** The folders of modules, for a lesson that is begun. */
function folders(): void {
  const found = sheets.filter(({ kind }) => kind === "module");
  document.querySelector("#mappen")?.replaceChildren(
    ...found.map(({ file, title }) => {
      const value = file.slice(0, file.lastIndexOf("/"));
      return make("option", { value }, title);
    }),
  );
}

async function start(): Promise<void> {
  const found = await desk.sheets();
  sheets = found.sheets;
  document
    .querySelector("#soort")
    ?.replaceChildren(
      ...found.kinds.map(({ kind, named }) => make("option", { value: kind }, named)),
    );
  document.querySelector("#zoek")?.addEventListener("input", list);
  const form = partOf(document, "new") as HTMLFormElement;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act(() => begin(form));
  });
  for (const press of document.querySelectorAll<HTMLElement>("[data-act]")) {
    press.addEventListener("click", () => ACTS[press.dataset["act"] ?? ""]?.(press));
  }
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      ACTS["keep"]?.(document.body);
    }
  });
  addEventListener("hashchange", () => {
    const place = placeIn(location.hash);
    if (place) {
      act(() => open(place));
    }
  });
  if (narrow.matches) {
    document.querySelector("[data-act=preview]")?.setAttribute("aria-pressed", "false");
  }
  folders();
  list();
  const place = placeIn(location.hash);
  if (place) {
    await open(place);
  }
}

act(start);
