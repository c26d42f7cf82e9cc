// The theme's search with three things added: what is searched is fetched when someone searches,
// other forms of the same word are found (`afdelingen` also finds `afdeling`), and small words are
// left out.
//
// From: the theme's messages. To: the theme's own worker, named after the `?`, and back. What the
// theme reads with every page holds the settings only; the texts, many times the weight of a page,
// wait for the first question. Never: says that nothing was found when nothing could be fetched.
"use strict";

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const FOUND = 3;
const TEXTS = "../../../search/texts.json"; // one for each language, beside the theme's index

const answer = self.postMessage.bind(self);
let settings;
let begun;
let latest;
let stemmer;
let isSmall;

addEventListener("message", (event) => {
  if (!event.isTrusted) {
    return; // from us, for the theme
  }
  event.stopImmediatePropagation();
  const { type, data } = event.data;
  if (type === SETUP) {
    settings = data;
    answer({ type: READY });
  } else if (type === QUERY) {
    ask(data);
  }
});

const pass = (message) => dispatchEvent(new MessageEvent("message", { data: message }));

/** Of the questions that come while the texts are on their way, the last is asked. */
async function ask(question) {
  latest = question;
  if (question.trim() === "") {
    answer({ type: FOUND, data: { items: [] } });
    return;
  }
  begun ??= begin();
  try {
    await begun;
  } catch {
    begun = undefined; // the next letter tries again
    return;
  }
  if (question === latest) {
    pass({ type: QUERY, data: withStems(question.toLowerCase()) });
  }
}

async function begin() {
  const response = await fetch(new URL(TEXTS, location));
  const docs = (await response.json()).docs;
  if (!self.lunr) {
    importScripts(location.search.slice(1));
    addStems(settings.config.lang[0]);
  }
  const ready = new Promise((resolve) => {
    self.postMessage = resolve; // the theme says when it is
  });
  pass({ type: SETUP, data: { ...settings, docs } });
  await ready;
  self.postMessage = ({ type, data }) => answer({ type, data: type === FOUND ? told(data) : data });
}

// The theme completes what is typed (`afd` finds `afdeling`) and therefore keeps words as they are.
// Added to its index is the stem of each word, and to each question the stem of each word in it.

const stems = new Map(); // of the words in the question

/**
 * Leaves out small words such as `de`, which the theme would complete to `derdegraads`; the last word
 * may not be complete yet. A word with a boost is not completed: a stem finds words with that stem.
 */
function withStems(question) {
  stems.clear();
  if (question.includes('"')) {
    return question;
  }
  const words = question.trim().split(/\s+/);
  return words
    .filter((word, place) => place === words.length - 1 || !isSmall(word))
    .map((word) => {
      if (!/^[\p{L}\p{N}]{3,}$/u.test(word)) {
        return word;
      }
      const stem = stemmer(new self.lunr.Token(word)).str;
      stems.set(word, stem);
      return `${word} ${stem}^1`;
    })
    .join(" ");
}

/**
 * A word that was found in another form is not missing, and that form is lit up on the page. A page
 * of which only sections were found is lit up like the first of them.
 */
function told(data) {
  for (const found of data.items) {
    for (const { terms } of found) {
      for (const [word, stem] of stems) {
        if (word !== stem && stem in terms) {
          delete terms[terms[stem] && !terms[word] ? word : stem];
        }
      }
    }
    const lit = Object.entries(found[0].terms).filter(([, is]) => is);
    for (const one of found.filter(({ score }) => score === 0)) {
      one.terms = Object.fromEntries(lit);
    }
  }
  return data;
}

function addStems(language) {
  const core = self.lunr;
  self.lunr = Object.assign(
    (configure) =>
      core(function () {
        const { add } = this;
        this.add = (...given) => {
          // The first document comes after all settings: what is added now stays.
          delete this.add;
          const own = language === "en" ? core : self.lunr[language];
          stemmer = own.stemmer;
          isSmall = (word) => own.stopWordFilter(word) === undefined;
          const withStem = (token) => {
            const stem = stemmer(token.clone());
            return stem.str === token.str ? token : [token, stem];
          };
          core.Pipeline.registerFunction(withStem, "withStem");
          this.pipeline.add(withStem);
          return add.apply(this, given);
        };
        configure.call(this, this);
      }),
    core,
  );

  // A word and its stem stand in the same place, which may be marked only once.
  const { search } = core.Index.prototype;
  core.Index.prototype.search = function (question) {
    const found = search.call(this, question);
    for (const { matchData } of found) {
      const seen = {};
      for (const fields of Object.values(matchData.metadata)) {
        for (const [field, known] of Object.entries(fields)) {
          seen[field] ??= new Set();
          const position = known.position.filter(
            (place) => !seen[field].has(place) && seen[field].add(place),
          );
          fields[field] = { position }; // `known` may be the index's own
        }
      }
    }
    return found;
  };
}
