// <lk-rubric>: one level of a rubric at a time, for who chooses one. From: the sheets that the server wrote,
// the address (`#doet-zelf`). To: the same sheets. Without a choice, and without a script, all of them stand.

export function defineRubric(): void {
  class Rubric extends HTMLElement {
    connectedCallback(): void {
      const chooser = this.querySelector<HTMLSelectElement>("select");
      if (!chooser) {
        return;
      }
      chooser.parentElement?.removeAttribute("hidden");
      chooser.addEventListener("change", () => this.#show(chooser.value));
      const follow = () => {
        const level = location.hash.slice(1);
        if ([...chooser.options].some(({ value }) => value !== "" && value === level)) {
          chooser.value = level;
        }
        this.#show(chooser.value);
      };
      addEventListener("hashchange", follow);
      follow();
    }

    #show(level: string): void {
      for (const sheet of this.querySelectorAll<HTMLElement>("[data-level]")) {
        sheet.hidden = level !== "" && sheet.dataset["level"] !== level;
      }
    }
  }

  customElements.define("lk-rubric", Rubric);
}
