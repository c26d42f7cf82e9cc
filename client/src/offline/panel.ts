// <lk-offline>: the site on this device, to be read without a network. From: the paragraphs and buttons the
// server wrote, the worker. To: the same, and the worker. Never: fetches a copy before someone asked.

import { make, partOf } from "../dom";
import { ask } from "../log/persist";
import { type Say, written } from "../words";
import { type Amount, amountOf, type Copies, copiesOf, progressOf } from "./kept";
import {
  ERASED,
  forget,
  isRefused,
  isShared,
  keptBy,
  registrationAt,
  setOff,
  workerAt,
} from "./registering";

const OFTEN = 400; // ms between two looks at how far it is

export function defineOffline(say: Say, root: string): void {
  class Offline extends HTMLElement {
    readonly #language = document.documentElement.lang;
    readonly #workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
    #copies: Copies | undefined;

    connectedCallback(): void {
      this.#press("copy-keep", () => this.#keep());
      this.#press("copy-remove", () => this.#remove());
      document.addEventListener(ERASED, () => void this.#refresh());
      void this.#refresh();
    }

    async #refresh(): Promise<void> {
      const workers = this.#workers;
      if (!root.startsWith("http")) {
        this.#part("copy-state").textContent = say("client.offline.disk");
        return;
      }
      if (!workers || (await isRefused(workers, root))) {
        this.#part("copy-state").textContent = say("client.offline.unable");
        return; // there is no copy, and none can be made
      }
      this.#copies ??= await copiesOf(root);
      const registration = await registrationAt(workers, root);
      const isKept = keptBy(registration?.active).includes(this.#language);
      const [copy, seen] = [await amountOf(root, "copy"), await amountOf(root, "seen")];
      this.#part("copy-state").textContent = this.#stateOf(isKept, registration !== undefined);
      this.#part("copy-facts").replaceChildren(
        ...this.#fact("copy", copy),
        ...this.#fact("seen", seen),
      );
      this.#part("copy-keep").hidden =
        isKept || isShared() || this.#copies?.sizes[this.#language] === undefined;
      this.#part("copy-remove").hidden = !registration && copy.files + seen.files === 0;
    }

    #stateOf(isKept: boolean, isThere: boolean): string {
      const size = this.#copies?.sizes[this.#language];
      if (isKept) {
        return say("client.offline.kept");
      }
      if (isShared()) {
        return say("client.offline.shared");
      }
      const words = say(`client.offline.${isThere ? "seen" : "nothing"}`);
      return size ? `${words} ${say("client.offline.offer", { size: this.#size(size) })}` : words;
    }

    #fact(name: "copy" | "seen", amount: Amount): HTMLElement[] {
      const values = { files: written(amount.files, this.#language), size: this.#size(amount) };
      return amount.files > 0
        ? [
            make(
              "div",
              {},
              make("dt", {}, say(`client.offline.facts.${name}`)),
              make("dd", {}, say("client.offline.amount", values)),
            ),
          ]
        : [];
    }

    #size({ bytes }: Amount): string {
      return bytes < 1_000_000
        ? say("client.offline.kilobytes", {
            size: written(Math.ceil(bytes / 1000), this.#language),
          })
        : say("client.offline.megabytes", {
            size: written(Math.ceil(bytes / 1_000_000), this.#language),
          });
    }

    // Keeping

    async #keep(): Promise<void> {
      const workers = this.#workers;
      const copies = this.#copies;
      if (!workers || !copies) {
        return;
      }
      setOff(false);
      await ask(navigator.storage);
      const before = keptBy((await registrationAt(workers, root))?.active);
      const languages = [...new Set([...before, this.#language])].sort();
      const registration = await workers.register(workerAt(root, languages));
      const worker = registration.installing ?? registration.waiting ?? registration.active;
      const isDone = worker !== null && (await this.#follow(worker, copies, languages));
      await this.#refresh();
      this.#tell(say(`client.offline.${isDone ? "done" : "failed"}`));
      if (isDone) {
        this.#part("copy-heading").focus(); // the button that had it is gone
      }
    }

    /** How far it is, until all is there or it broke off. */
    async #follow(worker: ServiceWorker, copies: Copies, languages: string[]): Promise<boolean> {
      const press = this.#part("copy-keep") as HTMLButtonElement;
      const bar = this.#part("copy-progress") as HTMLProgressElement;
      bar.max = languages.reduce((sum, one) => sum + (copies.sizes[one]?.files ?? 0), 0);
      press.disabled = true;
      bar.hidden = false;
      this.#tell(say("client.offline.busy"));
      while (worker.state === "parsed" || worker.state === "installing") {
        bar.value = await progressOf(root, copies.build);
        await new Promise((resolve) => setTimeout(resolve, OFTEN));
      }
      await this.#settled(worker);
      bar.hidden = true;
      press.disabled = false;
      return worker.state !== "redundant";
    }

    /** One that takes over at once has done so; one of a newer build waits to be asked. */
    async #settled(worker: ServiceWorker): Promise<void> {
      const isBusy = () => worker.state === "installed" || worker.state === "activating";
      for (let looks = 0; isBusy() && looks < 5; looks += 1) {
        await new Promise((resolve) => setTimeout(resolve, OFTEN));
      }
    }

    // Removing

    async #remove(): Promise<void> {
      const registration = this.#workers && (await registrationAt(this.#workers, root));
      setOff(true);
      if (registration) {
        await forget(registration);
      }
      await this.#refresh();
      const [copy, seen] = [await amountOf(root, "copy"), await amountOf(root, "seen")];
      this.#tell(
        say(`client.offline.${copy.files + seen.files === 0 ? "removed" : "not_removed"}`),
      );
      this.#part("copy-heading").focus();
    }

    // Pieces

    #press(name: string, act: () => Promise<void>): void {
      this.#part(name).addEventListener("click", () => {
        act().catch(() => this.#tell(say("client.offline.failed")));
      });
    }

    #tell(words: string): void {
      this.#part("copy-said").textContent = words;
    }

    #part(name: string): HTMLElement {
      return partOf(this, name);
    }
  }

  customElements.define("lk-offline", Offline);
}
