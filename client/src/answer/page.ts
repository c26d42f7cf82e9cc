// <lk-answer>: what a colleague is asked, the form to answer it, and the answer to give back.
// From: the address behind its `#` or a file, the form that the server wrote. To: the same form with only
// what was asked, and a code or a file. Never: keeps anything on this device; there is no store here.

import { goTo, make } from "../dom";
import { inWords, staleness, until } from "../feedback/days";
import { handOver } from "../feedback/hand-over";
import { fragmentOf, type Invitation, makeId } from "../feedback/invitation";
import { type Piece, readAll, replyFile } from "../feedback/read";
import { codeOf, type Reply } from "../feedback/reply";
import { TakingIn } from "../feedback/taking-in";
import { dayInName, type Say } from "../words";
import { AnswerForm } from "./form";

export function defineAnswer(now: () => Date, say: Say): void {
  class Answer extends HTMLElement {
    #intake: TakingIn | undefined;
    #form: AnswerForm | undefined;
    #asked: Invitation | undefined;
    #id = "";
    /** Whether something was filled in that nobody has yet. */
    #isLoose = false;

    connectedCallback(): void {
      if (this.#intake) {
        return; // moved, not new
      }
      this.#intake = new TakingIn(this.#part("find"), say, async (pieces) => {
        const words = this.#take(pieces);
        if (words === "" && this.#asked) {
          // As from a link, so that another language or a reload finds the question too.
          history.replaceState(history.state, "", `#${fragmentOf(this.#asked)}`);
          this.#part("form").querySelector("h2")?.focus(); // what was pressed is gone
        }
        return words;
      });
      const form = this.#part("form");
      form.hidden = true;
      form.addEventListener("input", () => this.#change());
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#make();
      });
      // Nothing is kept, so leaving is asked about.
      addEventListener("beforeunload", (event) => {
        if (this.#isLoose) {
          event.preventDefault();
        }
      });
      addEventListener("hashchange", () => this.#look());
      this.#look();
    }

    /** The question in the address. A heading can be named there too; that is none. */
    #look(): void {
      if (this.#form) {
        return;
      }
      const pieces = readAll(location.hash);
      const isNone = pieces.every((piece) => piece.kind === "refused" && piece.why === "none");
      const words = isNone ? "" : this.#take(pieces);
      this.#part("find").hidden = this.#form !== undefined;
      const [first] = pieces;
      const why = first?.kind === "refused" && !isNone ? `exchange.refused.${first.why}` : "";
      this.#intake?.tell(words || (why && say(`client.${why}`)));
    }

    /** What is to be said of it; nothing when the form is open. */
    #take(pieces: readonly Piece[]): string {
      for (const piece of pieces) {
        if (piece.kind === "request") {
          return this.#open(piece.request);
        }
      }
      return pieces.some(({ kind }) => kind === "reply") ? say("client.answer.reply") : "";
    }

    #open(asked: Invitation): string {
      const language = document.documentElement.lang;
      const days = {
        date: inWords(asked.date, language),
        until: inWords(until(asked.date), language),
      };
      const stale = staleness(asked.date, dayInName(now()));
      if (stale !== undefined) {
        return say(`client.answer.refused.${stale}`, days);
      }
      const known = (id: string) => this.querySelector(`[data-competence="${CSS.escape(id)}"]`);
      if (!asked.competences.every(known)) {
        return say("client.answer.refused.foreign");
      }
      this.#form = new AnswerForm(this.#part("form"), asked, say);
      this.#asked = asked;
      this.#id = makeId();
      this.#part("asked").textContent = say("client.answer.asked", days);
      this.#part("find").hidden = true;
      this.#part("form").hidden = false;
      this.#part("foot").hidden = false;
      return "";
    }

    #change(): void {
      this.#isLoose = true;
      const done = this.#part("done");
      if (done.childElementCount > 0) {
        done.replaceChildren();
        this.#tell(say("client.answer.changed"));
      }
    }

    #make(): void {
      this.#tell("");
      const reply = this.#form?.read(this.#id, dayInName(now()));
      if (reply) {
        this.#show(reply);
      }
    }

    #show(reply: Reply): void {
      const code = codeOf(reply);
      const heading = make("h2", { tabindex: "-1", id: "teruggeven" }, say("client.answer.done"));
      const section = make(
        "section",
        { "aria-labelledby": heading.id },
        heading,
        make("p", {}, say("client.answer.done_text")),
        handOver(
          {
            ...{ label: say("client.exchange.code.label"), text: code, share: { text: code } },
            file: { name: nameOf(reply), text: replyFile(reply) },
            given: () => {
              this.#isLoose = false;
            },
          },
          "code",
          say,
        ),
      );
      this.#part("done").replaceChildren(section);
      goTo(heading, section);
    }

    #tell(words: string): void {
      this.querySelector("[data-status=form]")?.replaceChildren(words);
    }

    #part(name: string): HTMLElement {
      return this.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? this;
    }
  }

  customElements.define("lk-answer", Answer);
}

/** So that the files of several people stand beside each other in one folder. */
function nameOf({ date, id }: Reply): string {
  return `feedback-${date}-${id.slice(0, 4)}.json`;
}
