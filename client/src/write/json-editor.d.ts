// What we use of json-editor, which brings no types of its own.

declare module "@json-editor/json-editor" {
  export interface Part {
    readonly path: string;
    readonly container?: HTMLElement;
    readonly collapsed?: boolean;
    readonly toggle_button?: HTMLButtonElement;
  }

  export class JSONEditor {
    static AbstractEditor: { prototype: { purify(value: unknown): unknown } };
    static defaults: { language: string; languages: Record<string, Record<string, string>> };
    readonly promise: Promise<void>;
    constructor(place: HTMLElement, options: Record<string, unknown>);
    getValue(): unknown;
    getEditor(path: string): Part | null;
    on(event: "change", heard: () => void): void;
    destroy(): void;
  }
}
