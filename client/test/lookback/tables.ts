// Tables as platforms write them, small enough to count by hand. The columns are those of their own code or
// exports; the people and questions are made up.

const row = (cells: readonly (string | number)[]) =>
  cells
    .map((cell) => (/[",]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell))
    .join(",");

const MOODLE_DUTCH = [
  ...["V#", "Vraagtype", "Naam vraag", "Pogingen", "Gemakkelijkheidsindex", "Standaarddeviatie"],
  ...["Gok-score", "Bedoelde weging", "Effectieve weging", "Discriminatie-index"],
  "Discriminatieve efficiëntie",
];

/** Of a Moodle in Dutch, where a comma parts units from tenths. */
export const MOODLE_STATISTICS = [
  row([
    ...["Testnaam", "Cursusnaam", "Aantal volledig beoordeelde eerste pogingen"],
    "Coëfficiënt van interne consistentie (voor alle pogingen)",
  ]),
  row(["Aan tafel", "Sociotherapie", "40", "72,31%"]),
  row(MOODLE_DUTCH),
  row([
    "1",
    "Meerkeuze",
    "01 eerste-stap",
    40,
    "75,00%",
    "43,85%",
    "33,33%",
    "50%",
    "51%",
    "42,10%",
    "60%",
  ]),
  row([
    "2",
    "Waar/Onwaar",
    "02 stilte",
    40,
    "52,50%",
    "50,57%",
    "50,00%",
    "50%",
    "49%",
    "-12,30%",
    "",
  ]),
].join("\r\n");

/** In another order, with what a spreadsheet and a careless hand leave in names. */
export const MOODLE_SHUFFLED = [
  row([
    " POGINGEN",
    "Naam\u00a0vraag ",
    "gok-score",
    "Discriminatie-index",
    "\ufeffGemakkelijkheidsindex",
  ]),
  row([40, "01 eerste-stap", "33,33%", "42,10%", "75,00%"]),
  row(["30–40", "Willekeurig", "", "", "50,00%"]),
].join("\n");

/** Of a Moodle in a language of which we know no names. */
export const MOODLE_FRENCH = [
  row([
    ...[
      "Q#",
      "Type de question",
      "Nom de question",
      "Tentatives",
      "Indice de facilité",
      "Écart-type",
    ],
    ...["Score de réponses au hasard", "Poids prévu", "Poids effectif", "Indice de discrimination"],
    "Efficacité discriminatoire",
  ]),
  row([
    ...["1", "Choix multiple", "01 eerste-stap", 40, "75,00%", "43,85%"],
    ...["33,33%", "50%", "51%", "42,10%", "60%"],
  ]),
].join("\n");

export const MOODLE_GRADES = [
  row([
    "Achternaam",
    "Voornaam",
    "E-mailadres",
    "Status",
    "Cijfer/10,00",
    "V. 1 /1,00",
    "V. 2 /2,00",
  ]),
  row(["De Vries", "Noor", "noor@example.org", "Voltooid", "10,00", "1,00", "2,00"]),
  row(["Bakker", "Sam", "sam@example.org", "Voltooid", "3,33", "0,00", "1,00"]),
  row(["Bakker", "Sam", "sam@example.org", "Voltooid", "10,00", "1,00", "2,00"]),
  row(["Jansen", "Kim", "kim@example.org", "Bezig", "-", "-", "-"]),
  row(["Gemiddelde", "", "", "", "7,78", "0,67", "1,67"]),
].join("\n");

export const MOODLE_RESPONSES = [
  row([
    "Last name",
    "Email address",
    "Status",
    "Grade/2.00",
    "Response 1",
    "Right answer 1",
    "Response 2a",
    "Right answer 2a",
  ]),
  row(["Vries", "noor@example.org", "Finished", "2.00", "Wait", "Wait", "b; a", "a; b"]),
  row(["Bakker", "sam@example.org", "Finished", "0.00", "Go", "Wait", "-", "a; b"]),
].join("\n");

export const CANVAS_STUDENTS = [
  row([
    "name",
    "id",
    "section",
    "section_id",
    "submitted",
    "attempt",
    "11: What first, now?",
    "1.0",
    "12: And then?",
    "2.0",
    "n correct",
    "n incorrect",
    "score",
  ]),
  row([
    "Noor",
    "7",
    "A",
    "1",
    "2026-11-30 10:00:00 UTC",
    "2",
    "Wait",
    "1.0",
    "Ask",
    "2.0",
    "2",
    "0",
    "3.0",
  ]),
  row([
    "Noor",
    "7",
    "A",
    "1",
    "2026-11-29 10:00:00 UTC",
    "1",
    "Go",
    "0.0",
    "Ask",
    "2.0",
    "1",
    "1",
    "2.0",
  ]),
  row([
    "Sam",
    "8",
    "A",
    "1",
    "2026-11-30 11:00:00 UTC",
    "1",
    "Wait",
    "1.0",
    "",
    "",
    "1",
    "0",
    "1.0",
  ]),
].join("\n");

export const CANVAS_ITEMS = [
  row([
    ...[
      "Question Id",
      "Question Title",
      "Answered Student Count",
      "Top Student Count",
      "Middle Student Count",
    ],
    ...[
      "Bottom Student Count",
      "Quiz Question Count",
      "Correct Student Count",
      "Wrong Student Count",
    ],
    ...[
      "Correct Student Ratio",
      "Wrong Student Ratio",
      "Correct Top Student Count",
      "Correct Middle Student Count",
    ],
    ...[
      "Correct Bottom Student Count",
      "Variance",
      "Standard Deviation",
      "Difficulty Index",
      "Alpha",
    ],
    ...["Point Biserial of Correct", "Point Biserial of Distractor 2"],
  ]),
  row([
    "11",
    "What first?",
    20,
    5,
    10,
    5,
    16,
    12,
    8,
    0.6,
    0.4,
    5,
    5,
    2,
    0.24,
    0.4899,
    0.6,
    0.81,
    0.5333,
    -0.5333,
  ]),
].join("\n");

const DETAILS = [
  ...[
    "Org Defined ID",
    "Username",
    "FirstName",
    "LastName",
    "Attempt #",
    "Attempt Start",
    "Attempt End",
  ],
  ...[
    "Section #",
    "Q #",
    "Q Type",
    "Q Title",
    "Q Text",
    "Bonus?",
    "Difficulty",
    "Answer",
    "Answer Match",
  ],
  ...["Score", "Out Of"],
];
const option = (
  who: string,
  attempt: number,
  number: number,
  answer: string,
  isChosen: boolean,
  score: number,
) =>
  row([
    ...[who, who, "X", "Y", attempt, "2/18/2023 9:11", "2/18/2023 9:24", "", number, "MC"],
    ...[number === 1 ? "'01 eerste-stap" : "", `Question ${number}?`, "FALSE", 1, answer],
    ...[isChosen ? "Checked" : "UnChecked", score, 4],
  ]);

export const BRIGHTSPACE_DETAILS = [
  row(DETAILS),
  option("s1", 1, 1, "Wait", true, 4),
  option("s1", 1, 1, "Go", false, 4),
  option("s1", 1, 1, "Shout", false, 4),
  option("s1", 1, 2, "Yes", false, 0),
  option("s1", 1, 2, "No", true, 0),
  option("s2", 1, 1, "Wait", false, 0),
  option("s2", 1, 1, "Go", true, 0),
  option("s2", 1, 1, "Shout", false, 0),
  option("s2", 1, 2, "Yes", true, 4),
  option("s2", 1, 2, "No", false, 4),
  option("s2", 2, 1, "Wait", true, 4),
  option("s2", 2, 1, "Go", false, 4),
].join("\r\n");

export const BRIGHTSPACE_QUESTIONS = [
  row([
    ...[
      "Section #",
      "Q #",
      "Q Type",
      "Q Title",
      "Q Text",
      "Bonus?",
      "Difficulty",
      "Answer",
      "Answer Match",
    ],
    ...[
      "# Responses",
      "Average Score",
      "Out Of ",
      "Standard Deviation ",
      "Discrimination Index ",
      "Point Biserial",
    ],
  ]),
  row([
    "",
    1,
    "MC",
    "'01 eerste-stap",
    "What first?",
    "False",
    1,
    "Wait",
    "Checked",
    6,
    2.4,
    4,
    "48 %",
    "50 %",
    "0.47",
  ]),
  row([
    "",
    1,
    "MC",
    "'01 eerste-stap",
    "What first?",
    "False",
    1,
    "Go",
    "UnChecked",
    4,
    2.4,
    4,
    "48 %",
    "50 %",
    "0.47",
  ]),
  row([
    "",
    1,
    "MC",
    "'01 eerste-stap",
    "What first?",
    "False",
    1,
    "Shout",
    "UnChecked",
    0,
    2.4,
    4,
    "48 %",
    "50 %",
    "0.47",
  ]),
  row([
    "",
    2,
    "WR",
    "'",
    "Why?",
    "False",
    1,
    "Because of my own illness",
    "",
    1,
    0,
    4,
    "0 %",
    "0 %",
    "n/a",
  ]),
].join("\n");
