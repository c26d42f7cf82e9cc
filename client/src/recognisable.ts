// Whether a text seems to hold something by which a client can be recognised.
// From: any text of one's own that someone is writing. To: whoever keeps such a text, who asks first.
// Everything happens on the device. It misses some and is wrong at times (how often is measured in
// test/recognisable.test.ts), so the standing warning stays, and one can always go on.

import type { Say } from "./words";

export type Trace =
  | "name"
  | "date"
  | "number"
  | "postcode"
  | "address"
  | "phone"
  | "email"
  | "ward";

const PREFIX = "(?:(?:van|de|der|den|el|al|ten|ter|op|'t|van\\s't)\\s+)*";
const LETTERS = "(?:\\p{Lu}\\.(?:\\p{Lu}\\.?)*|\\p{Lu})(?![\\p{L}-])";
/** A name, or its first letters: `de Wit`, `K.`, `R.K.`. `X` is what people write to name nobody. */
const CALLED = `${PREFIX}(?!X\\b)(?:${LETTERS}|\\p{Lu}['’-]?\\p{L}*\\p{Ll}[\\p{L}'’-]*)`;
/** What goes on about someone, in a new sentence or with a capital by mistake. */
const NO_NAME =
  "(?!(?:Heeft|Is|Was|Wil|Wilde|Zei|Vroeg|Had|Kan|Kon|Ging|Krijgt|Komt|Kwam|Weigert|Has|Said|Hij|Zij|Ze|Hem|Haar|Ik|We|Wij|Die|Dat|Dit|Daarna|Toen|He|She|They|The)\\b)";

/** A title with a name after it: `mw. de Wit`, `meneer Bakker`. */
const TITLED = new RegExp(
  `(?<![\\p{L}])(?:[Dd]hr|[Hh]r|[Mm]evr|[Mm]w|[Mm]rs?|[Mm]s|[Mm]iss|[Ff]am|[Ff]amilie|[Mm]eneer|[Mm]evrouw|(?:[Dd]e\\s)?[Hh]eer)(?:\\.\\s*|\\s+)${NO_NAME}${CALLED}`,
  "u",
);
/** The same by who writes in capitals. */
const TITLED_BIG =
  /(?<![\p{L}])(?:DHR|HR|MEVR|MW|MRS?|MS|MENEER|MEVROUW)\b\.?\s*(?:(?:VAN|DE|DER|DEN|TEN|TER)\s+)*\p{Lu}{2,}/u;
const ROLED = new RegExp(
  `(?<![\\p{L}])(?:[Cc]li[eë]nte?|[Pp]ati[eë]nte?|[Bb]ewoner|[Bb]ewoonster|[Jj]ongere|[Rr]esident)\\s+${NO_NAME}${CALLED}`,
  "u",
);
/** Two initials or a prefix make sure that it is a name: `A.B. Smit`, `J. de Vries`. */
const INITIALLED =
  /(?<![\p{L}])\p{Lu}\.(?:\s?\p{Lu}\.)+\s?\p{Lu}\p{L}+|(?<![\p{L}])\p{Lu}\.\s(?:van|de|der|den|el|al|ten|ter)\s(?:(?:de|der|den)\s)?\p{Lu}\p{L}+/u;

const MONTH =
  "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|m(?:aa|a)rt|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
/** Who is here was born before. A later date is of something that happened. */
const BORN = "(?:19\\d\\d|200\\d|201\\d|'[0-9]\\d)";
const BIRTH = new RegExp(
  [
    `\\b(?:0?[1-9]|[12]\\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\\1(?:${BORN}|[2-9]\\d\\b)`,
    `\\b\\d{1,2}(?:st|nd|rd|th)?\\s${MONTH}\\s${BORN}`,
    `\\b${MONTH}\\s\\d{1,2},?\\s${BORN}`,
    `\\b${BORN}-\\d{1,2}-\\d{1,2}\\b`,
  ].join("|"),
  "iu",
);

const NINE = /(?<![\d.])\d(?:[ .]?\d){8}(?![\d.]*\d)/g;
/** The number of a file, of whatever house. */
const FILED =
  /(?<!\p{L})(?:dossier|parket|pati[eë]nt|cli[eë]nt|bsn|file|record|case)(?:en)?[-\s]?(?:nummer|nr|number|no|id)\b\.?:?\s*[a-z]{0,3}-?\d[\d\s/-]{3,}/iu;
/** Without letters that are a measure or a word: `1500 ml`, `2026 is`. */
const POSTCODE =
  /\b[1-9]\d{3}[\s-]?(?!(?:mg|ml|kg|km|cm|mm|gr|cc|ie|uu|sa|sd|ss|op|en|in|is|al|er|ik|je|we|ze|me|te|de|of|om|na|zo|nu|ja|af|am|pm|an|at|by|do|go|he|if|it|my|no|on|or|so|to|up|us|as|be)\b)[a-z]{2}\b/i;

const STREET =
  /\p{Lu}\p{L}*(?:straat|laan|weg|plein|kade|gracht|singel|dijk|hof|pad|plantsoen|dreef|steeg|markt|wal|\s(?:Straat|Laan|Weg|Plein|Kade|Gracht|Singel|Dijk|Hof|Markt|Wal|Voorhout))\s(?:nr\.?\s)?\d+|(?<!\p{L})(?:Laan|Weg|Plein|Hof)\svan\s[\p{L}\s]{3,30}\s\d+/u;
/** Whatever a street is called, it is one when someone lives there. */
const HOME =
  /(?<!\p{L})(?:woont|woonde|wonen|adres|lives|lived)\s(?:is\s)?(?:op|aan|in|at|on)?\s?(?:(?:de|het|the)\s)?\p{Lu}[\p{L}\s]{3,30}\s\d+/u;
const ENGLISH_STREET =
  /\b\d+[a-z]?\s\p{Lu}\p{L}+\s(?:Street|Road|Lane|Avenue|Drive|Close|Square|Way)\b/u;

const DUTCH_PHONE = /(?:\+31|\b0031|\(?\b0)(?:\)?[-\s.]{0,3}\(?\d\)?){9,10}(?!\d)/;
const FOREIGN_PHONE = /(?<![\d+])(?:\+|00)(?!31)[1-9]\d?(?:[-\s]?\d){7,11}(?!\d)/;
const EMAIL = /\S@\S+\.\w{2,}/;

const PLACE =
  "[Aa]fd(?:eling|\\.)|[Uu]nit|[Ll]eefgroep|[Gg]roep|[Hh]uis|[Kk]liniek|[Pp]aviljoen|[Ll]ocatie|[Ww]oning|[Ww]ard";
/** The name or number of a ward. A word in capitals (`HIC`) is a kind of ward. */
const WARD = new RegExp(
  [
    `(?<!\\p{L})(?:${PLACE})\\s(?:[Dd]e\\s|[Hh]et\\s)?\\p{Lu}(?:\\p{Ll}+|\\d*)(?!\\p{L})`,
    "(?<!\\p{L})(?:[Kk]amer(?:nummer)?|[Kk](?:mr)?\\.|[Cc]ell?|[Aa]ppartement|[Ss]tudio|[Rr]oom|[Uu]nit|[Ww]ard|[Ww]oning|[Aa]fd(?:eling|\\.))\\s\\d+\\p{L}?(?!\\p{L}|\\s(?:keer|uur|min|mensen|maal|x|times|people|hours))",
    "(?<!\\p{L})(?!The\\s|A\\s|Our\\s|This\\s|That\\s|No\\s|My\\s)\\p{Lu}\\p{Ll}+\\s(?:[Ww]ard|Unit|House|Wing)(?!\\p{L})",
  ].join("|"),
  "u",
);

export function tracesIn(text: string): Trace[] {
  const found: [Trace, boolean][] = [
    ["name", [TITLED, TITLED_BIG, ROLED, INITIALLED].some((names) => names.test(text))],
    ["date", BIRTH.test(text)],
    ["number", FILED.test(text) || (text.match(NINE) ?? []).some(isCitizenNumber)],
    ["postcode", POSTCODE.test(text)],
    ["address", [STREET, HOME, ENGLISH_STREET].some((street) => street.test(text))],
    ["phone", DUTCH_PHONE.test(text) || FOREIGN_PHONE.test(text)],
    ["email", EMAIL.test(text)],
    ["ward", WARD.test(text)],
  ];
  return found.filter(([, is]) => is).map(([trace]) => trace);
}

/** What is to be said before such a text is kept; undefined when it seems to hold nothing. */
export function warningOf(text: string, say: Say): string | undefined {
  const what = tracesIn(text).map((trace) => say(`client.note.seems.${trace}`));
  return what.length > 0 ? say("client.note.warning", { what: what.join(", ") }) : undefined;
}

/** The Dutch citizen service number: nine digits whose weighted sum is divisible by eleven. */
function isCitizenNumber(written: string): boolean {
  const digits = written.replace(/\D/g, "");
  const sum = [...digits].reduce(
    (total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place),
    0,
  );
  return sum % 11 === 0 && Number(digits) > 0;
}
