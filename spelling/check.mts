// Says which words in the texts of authors are in no dictionary, in Dutch, with what to do about it.
//
// From: `docs/`, `quizzes/` and CONTRIBUTING.md, below the folder that is named or else the project.
//   `cspell.config.yaml` says what of a file is text; `nl.txt` and `en.txt` hold the words we add.
// To: one line per word on standard output; the exit code is 1 when there are any.
// Never: changes a text, or asks anything of the network.

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type CSpellReporter, type Issue, lint } from "cspell";
import { combineTextAndLanguageSettings, getDictionary, loadConfig } from "cspell-lib";

type Dictionary = Awaited<ReturnType<typeof getDictionary>>;
type Language = "nl" | "en";

const PROJECT = path.resolve(import.meta.dirname, "..");
const CONFIG = path.join(PROJECT, "cspell.config.yaml");
const TEXTS = ["docs/**/*.{yml,md}", "quizzes/*.yml", "CONTRIBUTING.md"];
const LOCALES: Record<Language, string> = { nl: "nl", en: "en-GB" };

// The dictionary itself knows many compounds, and how they are joined; this adds what is made on the spot.
// It also knows odd words of three letters, of which misspellings are made. So halves are longer, or
// one of the short ones that things are often named by.
const SHORTEST_HALF = 4;
const SHORT_HALVES = new Set(
  "bak bed bel dag hok kar les man map pad rol uur vak vel zin".split(" "),
);
const EXACTLY = { ignoreCase: false };

const CAPITAL = /(?<!\p{L})\p{Lu}[\p{L}’'-]*/gu;
const INSIDE_A_SENTENCE = new RegExp(`(?<=[\\p{Ll},;)]\\s+)${CAPITAL.source}`, "gu");
const STRESS = /(?<=[aeiouAEIOU]j?)\u0301/gu;

/** Two known words make a Dutch word, as in telefoon-bak, also with an s between them. */
function isCompound(word: string, known: Dictionary): boolean {
  const isHalf = (part: string) =>
    SHORT_HALVES.has(part) || (part.length >= SHORTEST_HALF && known.has(part, EXACTLY));
  for (let at = 1; at < word.length; at++) {
    const first = word.slice(0, at);
    if (!isHalf(word.slice(at))) continue;
    if (isHalf(first) || (first.endsWith("s") && isHalf(first.slice(0, -1)))) return true;
  }
  return false;
}

/** Dutch writes stress with an accent on any vowel: níet, tússen, móet. */
function isStressed(word: string, known: Dictionary): boolean {
  const plain = word.normalize("NFD").replace(STRESS, "").normalize("NFC");
  return plain !== word && known.has(plain, EXACTLY);
}

/** A name, and what is left of it without the s of possession. */
function formsOf(name: string): string[] {
  return [name, name.replace(/['’]?s$/u, "")];
}

/** Whether the place is between the asterisks of emphasis: where terms of the other language stand. */
function isEmphasised(text: string, at: number): boolean {
  const paragraph = text.slice(text.lastIndexOf("\n\n", at) + 1, at);
  return (paragraph.replaceAll("**", "*").split("*").length - 1) % 2 === 1;
}

function languageOf(file: string): Language {
  return /\.en\.\w+$/u.test(file) ? "en" : "nl";
}

async function dictionaryOf(language: Language): Promise<Dictionary> {
  const settings = { ...(await loadConfig(CONFIG)), language: LOCALES[language] };
  return getDictionary(combineTextAndLanguageSettings(settings, "", "yaml"));
}

/** What cspell finds, and the files it looked at. */
async function look(root: string): Promise<{ issues: Issue[]; files: string[] }> {
  const issues: Issue[] = [];
  const files: string[] = [];
  const failures: string[] = [];
  const reporter: CSpellReporter = {
    issue: (issue) => void issues.push(issue),
    progress: (event) => {
      if (event.type === "ProgressFileComplete") files.push(event.filename);
    },
    error: (message, error) => void failures.push(`${message}: ${error.message}`),
    info: () => {},
    debug: () => {},
    result: () => {},
  };
  const cache = { cache: root === PROJECT, cacheLocation: path.join(PROJECT, ".cache/cspell") };
  await lint(TEXTS, { root, config: CONFIG, cacheStrategy: "content", ...cache }, reporter);
  if (failures.length > 0) throw new Error(failures.join("\n"));
  if (files.length === 0) throw new Error(`no texts below ${root}`);
  return { issues, files };
}

/** Names as the texts show them: a capital inside a sentence, or the same capital in the translation. */
function namesIn(texts: Map<string, string>): Set<string> {
  const names = new Set<string>();
  for (const [file, text] of texts) {
    for (const name of text.match(INSIDE_A_SENTENCE) ?? []) names.add(name);
    const translation = texts.get(file.replace(/\.(\w+)$/u, ".en.$1"));
    if (translation === undefined) continue;
    const there = new Set((translation.match(CAPITAL) ?? []).flatMap(formsOf));
    for (const name of text.match(CAPITAL) ?? []) if (there.has(name)) names.add(name);
  }
  return new Set([...names].flatMap(formsOf));
}

async function main(root: string): Promise<number> {
  const { issues, files } = await look(root);
  const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
  const names = namesIn(texts);
  const known = { nl: await dictionaryOf("nl"), en: await dictionaryOf("en") };

  const isRight = ({ text, offset }: Issue, file: string, language: Language): boolean => {
    if (formsOf(text).some((form) => names.has(form))) return true;
    const lower = text.toLowerCase();
    const other = known[language === "nl" ? "en" : "nl"];
    if (other.has(lower) && isEmphasised(texts.get(file) ?? "", offset)) return true;
    return language === "nl" && (isCompound(lower, known.nl) || isStressed(lower, known.nl));
  };

  let wrong = 0;
  for (const issue of issues) {
    const file = fileURLToPath(issue.uri ?? "");
    const language = languageOf(file);
    if (isRight(issue, file, language)) continue;
    const near = known[language]
      .suggest(issue.text, { numSuggestions: 3 })
      .find(({ word }) => !word.includes(" "));
    const meant = near === undefined ? "" : ` Bedoel je \`${near.word}\`?`;
    const place = `${path.relative(root, file)}:${issue.row}:${issue.col}`;
    const todo = `Is het woord goed, zet het dan in \`spelling/${language}.txt\`.`;
    process.stdout.write(
      `${place}: fout: \`${issue.text}\` staat in geen woordenlijst.${meant} ${todo} [spelling]\n`,
    );
    wrong++;
  }
  return wrong === 0 ? 0 : 1;
}

process.exitCode = await main(path.resolve(process.argv[2] ?? PROJECT));
