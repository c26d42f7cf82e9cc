// One sheet as a form: made by json-editor from the schema of its kind, shown in the preview while somebody
// writes, kept when they say so. From: main.ts. To: the desk. Never: opens a form that would lose something
// of the file, or throws away what was written.

import { JSONEditor } from "@json-editor/json-editor";
import { make, partOf } from "../dom";
import { type Desk, type Form, type Place, type Problem, RefusedError } from "./desk";
import { DUTCH } from "./dutch";
import { pasteInto } from "./paste";
import { showProblems } from "./problems";
import { same } from "./same";
import { dropUnsaved, keepUnsaved, unsaved } from "./unsaved";

/** Milliseconds without a key before the preview is asked for. */
const PAUSE = 600;

JSONEditor.defaults.languages["nl"] = { ...JSONEditor.defaults.languages["en"], ...DUTCH };
JSONEditor.defaults.language = "nl";
// It takes marks out of what is typed; here they are text, which `check` judges. Values go into fields alone.
JSONEditor.AbstractEditor.prototype.purify = (value) => value;

export class Writing {
  readonly #desk: Desk;
  readonly #tell: (words: string) => void;
  readonly #holder = partOf(document, "form");
  readonly #problems = partOf(document, "problems");
  #place: Place;
  #editor: JSONEditor | undefined;
  #version = "";
  #kept: unknown;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** One question after another: an answer that comes late says nothing of what was written since. */
  #asked = 0;
  /** What is kept waits for what was kept before it, which gives the file another version. */
  #keeping: Promise<void> = Promise.resolve();
  #isOpen = false;

  constructor(desk: Desk, place: Place, tell: (words: string) => void) {
    this.#desk = desk;
    this.#place = place;
    this.#tell = tell;
  }

  get place(): Place {
    return this.#place;
  }

  get isChanged(): boolean {
    return this.#editor !== undefined && !same(this.#editor.getValue(), this.#kept);
  }

  async open(): Promise<void> {
    this.#isOpen = true;
    const form = await this.#desk.form(this.#place);
    if (!this.#isOpen) {
      return; // another sheet was chosen meanwhile, and has the place
    }
    this.#version = form.version;
    this.#lists(form);
    await this.#make(form.schema, form.value);
    if (!same(this.#editor?.getValue(), form.value)) {
      this.close();
      throw new RefusedError(
        `${form.file} heeft iets dat in dit formulier verloren zou gaan. Schrijf dit bestand in een teksteditor.`,
      );
    }
    this.#kept = this.#editor?.getValue();
    const left = unsaved(this.#place);
    if (left && !same(left.value, this.#kept)) {
      await this.#make(form.schema, left.value);
      this.#tell(
        left.version === this.#version
          ? "Hier staat weer wat je schreef en nog niet bewaarde."
          : "Hier staat weer wat je schreef. Het bestand is sindsdien gewijzigd: vergelijk voor je bewaart.",
      );
    }
    this.#mark();
    this.#listen();
    await this.#draft();
  }

  keep(): Promise<void> {
    const kept = this.#keeping.then(() => this.#keep());
    this.#keeping = kept.catch(() => undefined);
    return kept;
  }

  async #keep(): Promise<void> {
    // What was typed a moment ago, and json-editor has not heard of yet.
    document.activeElement?.dispatchEvent(new Event("change", { bubbles: true }));
    clearTimeout(this.#waiting);
    this.#asked += 1;
    const value = this.#editor?.getValue();
    const { version, problems } = await this.#desk.keep(this.#place, value, this.#version);
    this.#version = version;
    this.#kept = value;
    if (!this.isChanged) {
      dropUnsaved(this.#place);
    }
    this.#mark();
    this.#show(problems);
    this.#tell("Bewaard in het bestand.");
  }

  /** What was written is gone; the form is the file again. */
  async drop(): Promise<void> {
    clearTimeout(this.#waiting);
    dropUnsaved(this.#place);
    await this.#desk.drop(this.#place);
    this.close();
    await this.open();
    this.#tell("Het formulier is weer het bestand.");
  }

  close(): void {
    this.#isOpen = false;
    clearTimeout(this.#waiting);
    clearTimeout(this.#typing);
    this.#asked += 1;
    this.#editor?.destroy();
    this.#editor = undefined;
    this.#holder.replaceChildren();
    this.#problems.hidden = true;
    markUnsaved(false);
  }

  async #make(schema: Record<string, unknown>, value: unknown): Promise<void> {
    this.#editor?.destroy();
    this.#holder.replaceChildren();
    const editor = new JSONEditor(this.#holder, {
      ...{ schema, startval: value, theme: "barebones" },
      ...{ disable_edit_json: true, disable_array_delete_all_rows: true },
      ...{ disable_array_delete_last_row: true, array_controls_top: false },
      ...{ display_required_only: true, remove_empty_properties: true, show_errors: "never" },
    });
    await editor.promise;
    this.#editor = editor;
  }

  #lists({ lists }: Form): void {
    const made = Object.entries(lists).map(([id, choices]) =>
      make(
        "datalist",
        { id },
        ...choices.map(({ value, title }) => make("option", { value }, title)),
      ),
    );
    partOf(document, "lists").replaceChildren(...made);
  }

  #listen(): void {
    this.#editor?.on("change", () => {
      if (this.isChanged) {
        keepUnsaved(this.#place, this.#version, this.#editor?.getValue());
      } else {
        dropUnsaved(this.#place);
      }
      this.#mark();
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => void this.#draft(), PAUSE);
    });
    // json-editor hears of a text when its field is left; who writes looks at the preview before that.
    this.#holder.oninput = ({ target }) => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => {
        target?.dispatchEvent(new Event("change", { bubbles: true }));
      }, PAUSE);
    };
    this.#holder.onpaste = (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const field = event.target;
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
        event.preventDefault();
        pasteInto(field, text);
      }
    };
  }

  async #draft(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const { problems } = await this.#desk.draft(this.#place, this.#editor?.getValue());
      if (asked === this.#asked) {
        this.#show(problems);
      }
    } catch (error) {
      this.#tell(error instanceof RefusedError ? error.message : String(error));
    }
  }

  #mark(): void {
    markUnsaved(this.isChanged);
  }

  #show(problems: readonly Problem[]): void {
    if (this.#editor) {
      showProblems(this.#editor, this.#problems, problems);
    }
  }
}

/** Says that something is not in the file yet, and shows the way back while there is one. */
function markUnsaved(isUnsaved: boolean): void {
  partOf(document, "unsaved").hidden = !isUnsaved;
  const back = document.querySelector<HTMLElement>("[data-act=drop]");
  if (back) {
    back.hidden = !isUnsaved;
  }
}
