// A platform for SCORM 1.2 around a lesson, for tests/e2e/test_scorm.py: scorm-again, with a note of every call.

/** What the lesson asked for, each with the answer. */
const calls = [];
/** "throws", "false" or "": what becomes of a call that hands something over. */
let faults = "";

/** Milliseconds that an explanation may take. */
const PATIENCE = 30_000;
const TAKING = ["LMSInitialize", "LMSSetValue", "LMSCommit"];

/** The lesson in that folder opens; `kept` is what an earlier `leave` gave. */
function begin(kept, fault, lesson) {
  calls.length = 0;
  faults = fault;
  const real = new Scorm12API();
  if (kept) {
    real.loadFromJSON(kept);
  }
  window.real = real;
  window.API = new Proxy(real, {
    get(api, name) {
      const own = api[name];
      if (!String(name).startsWith("LMS")) {
        return own;
      }
      return (...given) => {
        const isFault = faults && TAKING.includes(name);
        const said = isFault ? "false" : own.apply(api, given);
        calls.push([name, ...given, said]);
        if (isFault && faults === "throws") {
          throw new Error("the platform is away");
        }
        return said;
      };
    },
  });
  const frame = document.createElement("iframe");
  frame.title = "Les";
  frame.width = 900;
  frame.height = 700;
  frame.src = `${lesson}/index.html`;
  document.body.replaceChildren(frame);
}

/** The lesson is closed; gives all that the platform holds. */
function leave() {
  document.body.replaceChildren();
  return JSON.parse(JSON.stringify(window.real.cmi));
}

/** A round as fast as the page can: `given` holds per item what is given to each part (tests/exports/tries.py).
 * Gives the items whose answer the page took, and hands the round in. */
async function play(given) {
  const page = document.querySelector("iframe").contentDocument;
  const { items } = JSON.parse(page.getElementById("lk-items").textContent);
  const taken = [];
  for (;;) {
    const element = page.querySelector("[data-question][data-now] lk-item");
    const item = items.find(({ id }) => id === element.dataset.item);
    fill(element, item, given[item.id] ?? {});
    element.querySelector("button[type=submit]").click();
    if (element.hasAttribute("data-answered")) {
      taken.push(item.id);
      if (element.hasAttribute("data-retry")) {
        // What was answered is told when the verdict is painted, which no hand is quicker than.
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 5)));
        element.querySelector(".lk-feedback > .lk-bar button:last-child").click(); // the answer, please
      }
      for (let waited = 0; !element.hasAttribute("data-explained"); waited += 5) {
        if (waited > PATIENCE) {
          throw new Error(`${item.id} is answered and never explained`);
        }
        await new Promise((painted) => setTimeout(painted, 5));
      }
      // A word that nobody foresaw means the same.
      for (const group of element.querySelectorAll(".lk-feedback [role=group]")) {
        group.querySelector("button").click();
      }
    }
    const now = page.querySelector("[data-question][data-now]");
    const on = () => page.querySelector(".lk-quiz-bar button:last-child");
    on().click();
    if (now.hasAttribute("data-now") && on()) {
      on().click(); // questions are open, and that is meant
    }
    if (!page.querySelector("[data-question][data-now]")) {
      return taken;
    }
  }
}

/** Chooses and types, by the inputs that a learner has. */
function fill(element, item, given) {
  const named = (name) => [...element.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
  const choose = (name, value) => {
    const [first, ...rest] = named(name);
    if (first?.matches("select, [type=text], textarea")) {
      first.value = value;
      first.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      [first, ...rest].find((input) => input?.value === value)?.click();
    }
  };
  for (const [part, value] of Object.entries(given)) {
    if (item.type === "ordering") {
      arrange(element, value);
    } else if (item.type === "matching") {
      for (const pair of value) {
        const [premise, response] = pair.split("=");
        choose(`${item.id}/${premise}`, response);
      }
    } else if (part === "answer") {
      for (const one of value) {
        choose(item.id, one);
      }
    } else {
      choose(`${item.id}/${part}`, item.mode === "rate" ? value[0].slice(1) : value[0]);
    }
  }
}

/** By the buttons; an order that stands already is moved there and back. */
function arrange(element, order) {
  const steps = () => [...element.querySelectorAll(".lk-steps > [data-step]")];
  const press = (step, which) => step.querySelectorAll(".lk-moves button")[which].click();
  press(steps()[0], 1);
  for (const [place, id] of order.entries()) {
    for (let at = steps().findIndex((step) => step.dataset.step === id); at > place; at -= 1) {
      press(steps()[at], 0);
    }
  }
}
