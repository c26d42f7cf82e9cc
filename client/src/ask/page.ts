// <lk-ask>: ask for feedback, read what came back, see what others saw, erase it.
// From: the sections that the server wrote, the log, the framework. To: the same sections, and events. Never:
// sends anything; a question leaves as a link or a file that someone hands over, and an answer comes likewise.

import { goTo, make } from "../dom";
import { inWords, until } from "../feedback/days";
import { handOver } from "../feedback/hand-over";
import { fragmentOf, type Invitation } from "../feedback/invitation";
import { type Piece, requestFile } from "../feedback/read";
import { fieldsOf, targetOf } from "../feedback/reply";
import { TakingIn } from "../feedback/taking-in";
import type { LogEvent } from "../log/event";
import { type Filled, filled, idsOf, newTarget, textOf } from "../log/form";
import type { Log } from "../log/log";
import type { Names } from "../names";
import type { Frame } from "../standing/frame";
import { othersOf } from "../standing/others";
import { dayInName, type Say } from "../words";
import { Asking } from "./asking";
import { answeredIn } from "./comments";
import type { Words } from "./describing";
import { raterItem, requestItem } from "./kept";
import { previewsOf } from "./previews";
import { Results } from "./results";
import { type Judged, judge, judgeAll, OPEN } from "./verdict";

export function defineAsk(log: Log, frame: Frame, names: Names, say: Say): void {
  class Ask extends HTMLElement {
    readonly #words: Words = { say, names, language: document.documentElement.lang };
    #asking: Asking | undefined;
    #intake: TakingIn | undefined;
    #isBusy = false;

    connectedCallback(): void {
      if (this.#asking) {
        return; // moved, not new
      }
      this.#asking = new Asking(this.#part("asking"), say, () => void this.#ask());
      this.#intake = new TakingIn(this.#part("taking-in"), say, (pieces) => this.#take(pieces));
      log.onTrouble((notice) => {
        this.#part("store").textContent = say(`client.store.${notice}`);
      });
      // Another tab may have read or erased something.
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") {
          void this.#show();
        }
      });
      void this.#show();
    }

    get #today(): string {
      return dayInName(log.now());
    }

    async #ask(): Promise<void> {
      const asked = this.#asking?.read(this.#today, this.#words.language);
      if (asked === undefined || this.#isBusy) {
        return; // pressed twice, it is one question
      }
      this.#isBusy = true;
      const { id, competences, question, date } = asked;
      await log.append({
        ...{ kind: "form-kept", form: "request", target: newTarget(`request-${id}`) },
        fields: { id, competences, date, ...(question === "" ? {} : { question }) },
      });
      this.#isBusy = false;
      this.#offer(asked);
      await this.#show();
    }

    /** The question once more, or for the first time: its link and its file. */
    #offer(asked: Invitation): void {
      const address = new URL(this.dataset["answer"] ?? "", location.href);
      address.hash = fragmentOf(asked);
      const link = address.protocol === "file:" ? undefined : address.href;
      const heading = make("h3", { tabindex: "-1", id: "geven" }, say("client.ask.ready"));
      const last = inWords(until(asked.date), this.#words.language);
      const panel = make(
        "section",
        { "aria-labelledby": heading.id, class: "lk-exchange__offer" },
        heading,
        make("p", {}, say("client.ask.ready_text", { date: last })),
        ...(link === undefined ? [make("p", {}, say("client.ask.file_only"))] : []),
        ...(log.trouble === undefined ? [] : [make("p", {}, say("client.ask.not_kept"))]),
        handOver(
          {
            ...{ label: say("client.exchange.link.label"), text: link },
            share: { text: say("client.ask.message"), url: link ?? "" },
            file: {
              name: `vraag-${asked.date}-${asked.id.slice(0, 4)}.json`,
              text: requestFile(asked),
            },
          },
          "link",
          say,
        ),
      );
      this.#part("offer").replaceChildren(panel);
      goTo(heading, panel);
    }

    async #take(pieces: readonly Piece[]): Promise<string> {
      const replies = pieces.flatMap((piece) => (piece.kind === "reply" ? piece.reply : []));
      const found = judgeAll(replies, await log.all(), frame, this.#today);
      this.#part("previews").replaceChildren(
        ...(found.length > 0 ? previewsOf(found, this.#words, (wanted) => this.#keep(wanted)) : []),
      );
      const isOwn = pieces.some(({ kind }) => kind === "request");
      return [
        ...(found.length > 0 ? [say("client.ask.found", { number: found.length })] : []),
        ...(isOwn ? [say("client.ask.request")] : []),
      ].join(" ");
    }

    /** Judged once more, as another tab may have been quicker. */
    async #keep(wanted: readonly Judged[]): Promise<void> {
      if (this.#isBusy) {
        return; // pressed twice
      }
      this.#isBusy = true;
      let kept = 0;
      for (const { reply } of wanted) {
        const { verdict } = judge(reply, await log.all(), frame, this.#today);
        if (OPEN.has(verdict)) {
          const what = { kind: "form-kept", form: "feedback" } as const;
          await log.append({ ...what, target: targetOf(reply), fields: fieldsOf(reply) });
          kept += 1;
        }
      }
      this.#isBusy = false;
      this.#part("previews").replaceChildren();
      await this.#show();
      const isKept = log.trouble === undefined;
      const word = wanted.length === 0 ? "left" : isKept ? "kept" : "kept_not";
      this.#intake?.tell(say(`client.ask.${word}`, { number: kept }));
      this.#intake?.clear();
      this.#intake?.focus(); // what was pressed is gone
    }

    async #erase({ target, form }: Filled, list: string): Promise<void> {
      const items = [...this.#part(list).children];
      const at = items.findIndex((item) => item.getAttribute("data-form") === target);
      await log.append({ kind: "form-kept", form, target, fields: {} });
      await this.#show();
      const word = log.trouble === undefined ? "erased" : "erased_not";
      const section = this.#part(list).closest("section");
      const next = this.#part(list).children[Math.min(at, items.length - 2)];
      const place = next?.querySelector<HTMLElement>("button:last-of-type");
      if (section?.hidden) {
        this.#intake?.tell(say(`client.ask.${word}`));
        this.#intake?.focus();
      } else {
        section?.querySelector("[role=status]")?.replaceChildren(say(`client.ask.${word}`));
        place?.focus();
      }
    }

    async #show(): Promise<void> {
      const events = await log.all();
      this.#showRequests(events);
      this.#showRaters(events);
      const feedback = filled(events, "feedback");
      const answered = answeredIn(filled(events, "request"), feedback);
      const results = new Results(frame, this.#words).show(othersOf(feedback, frame), answered);
      this.#part("results").replaceChildren(...results);
      this.#part("nothing").hidden = results.length > 0;
    }

    #showRequests(events: readonly LogEvent[]): void {
      const feedback = filled(events, "feedback");
      const items = filled(events, "request").map((form) => {
        const id = textOf(form.fields, "id");
        const got = feedback.filter(({ fields }) => textOf(fields, "request") === id).length;
        return requestItem(form, got, this.#today, this.#words, {
          erase: (one) => this.#erase(one, "requests"),
          again: (one) => this.#offer(this.#invitation(one)),
        });
      });
      this.#part("requests").replaceChildren(...items);
      this.#part("asked").hidden = items.length === 0;
    }

    #showRaters(events: readonly LogEvent[]): void {
      const asked = new Set(filled(events, "request").map(({ fields }) => textOf(fields, "id")));
      const items = filled(events, "feedback").map((form) =>
        raterItem(form, asked.has(textOf(form.fields, "request")), this.#words, {
          erase: (one) => this.#erase(one, "raters"),
        }),
      );
      this.#part("raters").replaceChildren(...items);
      this.#part("given").hidden = items.length === 0;
    }

    #invitation({ fields }: Filled): Invitation {
      return {
        ...{ id: textOf(fields, "id"), competences: idsOf(fields, "competences") },
        ...{ date: textOf(fields, "date"), question: textOf(fields, "question") },
        language: this.#words.language,
      };
    }

    #part(name: string): HTMLElement {
      return this.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? this;
    }
  }

  customElements.define("lk-ask", Ask);
}
