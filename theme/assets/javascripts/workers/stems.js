// The theme's search, and other forms of the same word: `afdelingen` also finds `afdeling`.
//
// The theme completes what is typed (`afd` finds `afdeling`) and therefore keeps words as they
// are. This worker runs the theme's own, named after the `?`, and adds to its index the stem of
// each word and to each question the stem of each word in it, by the stemmer of the language.
"use strict";

const SETUP = 0;
const QUERY = 2;
let language = "";

addEventListener("message", ({ data: message }) => {
  if (message.type === SETUP) {
    [language] = message.data.config.lang;
  }
  if (message.type === QUERY && !message.data.includes('"')) {
    // A word with a boost is not completed by the theme, and so goes through the stemmer.
    message.data = message.data.replace(/(?<=^|\s)[\p{L}\p{N}]{3,}(?=\s|$)/gu, "$& $&^1");
  }
});

importScripts(location.search.slice(1));

const core = self.lunr;
self.lunr = Object.assign(
  (configure) =>
    core(function () {
      const { add } = this;
      this.add = (...given) => {
        // The first document comes after all settings: what is added now stays.
        delete this.add;
        const stemmer = (language === "en" ? core : self.lunr[language]).stemmer;
        const withStem = (token) => {
          const stem = stemmer(token.clone());
          return stem.str === token.str ? token : [token, stem];
        };
        core.Pipeline.registerFunction(withStem, "withStem");
        this.pipeline.add(withStem);
        this.searchPipeline.add(stemmer);
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
        known.position = known.position.filter(
          (place) => !seen[field].has(place) && seen[field].add(place),
        );
      }
    }
  }
  return found;
};
