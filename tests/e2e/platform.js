// A platform for SCORM 1.2 around a lesson, for tests/e2e/test_scorm.py: scorm-again, with a note of every call.

/** What the lesson asked for, each with the answer. */
const calls = [];
/** "throws", "false" or "": what becomes of a call that hands something over. */
let faults = "";

const TAKING = ["LMSInitialize", "LMSSetValue", "LMSCommit"];

/** A lesson opens; `kept` is what an earlier `leave` gave. */
function begin(kept, fault) {
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
  frame.src = "nl/index.html";
  document.body.replaceChildren(frame);
}

/** The lesson is closed; gives all that the platform holds. */
function leave() {
  document.body.replaceChildren();
  return JSON.parse(JSON.stringify(window.real.cmi));
}
