// The learning platform, as the page knows it: values to read once, and values to hand over.
// From: an API of SCORM 1.2, or none. To: progress.ts, and whoever wants to know how it stands. What the
// platform does not take is offered again until it does, for what someone does here must not be lost.
// Never: throws, and never calls anything after the end.

import type { Api } from "./api";
import { timespan } from "./timespan";

/** `alone`: there is none. `refused`: there is one, and it does not want to begin. `lost`: it did not take
 * something; `back`: now it did. `ended`: we said goodbye. */
export type Standing = "alone" | "refused" | "open" | "lost" | "back" | "ended";

const AGAIN = 10_000; // ms

interface Waiting {
  readonly value: string;
  readonly mayFail: boolean;
}

export class Lms {
  #standing: Standing = "alone";
  /** In the order in which they were put: of an interaction the id has to be first. */
  readonly #waiting = new Map<string, Waiting>();
  readonly #taken = new Map<string, string>();
  #isToCommit = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners: ((standing: Standing) => void)[] = [];
  readonly #began: number;
  readonly #api: Api | undefined;
  readonly #now: () => number;

  /** `now`: milliseconds on a clock that never goes back. */
  constructor(api: Api | undefined, now: () => number) {
    this.#api = api;
    this.#now = now;
    this.#began = now();
    if (api) {
      this.#standing = this.#call((api) => api.LMSInitialize("")) ? "open" : "refused";
    }
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** True while values go anywhere. */
  get isOpen(): boolean {
    return ["open", "lost", "back"].includes(this.#standing);
  }

  onChange(listener: (standing: Standing) => void): void {
    this.#listeners.push(listener);
  }

  /** What the platform has; "" if it says nothing. */
  get(element: string): string {
    const found = this.isOpen && this.#try((api) => api.LMSGetValue(element));
    return typeof found === "string" || typeof found === "number" ? String(found) : "";
  }

  /** To be handed over at the next `save`. `mayFail`: nice to have, and not every platform takes it. */
  put(element: string, value: string, mayFail = false): void {
    if (this.#taken.get(element) === value) {
      this.#waiting.delete(element);
    } else if (this.isOpen) {
      this.#waiting.set(element, { value, mayFail });
    }
  }

  /** Hand over what waits, and have it kept. */
  save(): void {
    if (!this.isOpen) {
      return;
    }
    clearTimeout(this.#timer);
    for (const [element, { value, mayFail }] of [...this.#waiting]) {
      if (this.#call((api) => api.LMSSetValue(element, value))) {
        this.#taken.set(element, value);
        this.#waiting.delete(element);
        this.#isToCommit = true;
      } else if (mayFail && this.#hasSaidWhy()) {
        this.#waiting.delete(element);
      }
    }
    if (this.#isToCommit && this.#call((api) => api.LMSCommit(""))) {
      this.#isToCommit = false;
    }
    const isAll = !this.#isToCommit && this.#waiting.size === 0;
    const wasLost = this.#standing === "lost";
    this.#stand(isAll ? (wasLost ? "back" : this.#standing) : "lost");
    if (!isAll) {
      this.#timer = setTimeout(() => this.save(), AGAIN);
    }
  }

  /** Once, when someone leaves: they may come back to where they are. */
  finish(): void {
    if (this.isOpen) {
      this.put("cmi.core.session_time", timespan(this.#now() - this.#began));
      this.put("cmi.core.exit", "suspend");
      this.save();
      clearTimeout(this.#timer);
      this.#call((api) => api.LMSFinish(""));
      this.#stand("ended");
    }
  }

  #stand(standing: Standing): void {
    if (standing !== this.#standing) {
      this.#standing = standing;
      for (const listener of this.#listeners) {
        listener(standing);
      }
    }
  }

  /** A platform that has a reason will have it next time too; one that is away has none. */
  #hasSaidWhy(): boolean {
    return !["", "0", "101"].includes(String(this.#try((api) => api.LMSGetLastError()) ?? ""));
  }

  #call(act: (api: Api) => unknown): boolean {
    return ["true", "1"].includes(String(this.#try(act)));
  }

  #try(act: (api: Api) => unknown): unknown {
    try {
      return this.#api && act(this.#api);
    } catch {
      return undefined;
    }
  }
}
