// Words that say little of what someone looks for, per language, in small letters and without accents. From:
// how people ask. To: terms.ts. Never: leaves a word out of what is searched by its name.

/** Words that stand everywhere, and so say nothing about where. Those of a title are kept. */
const SMALL: Readonly<Record<string, string>> = {
  nl:
    "aan al als bij dan dat de der des deze die dit door een en er het hun ik in is je jij jou jouw kan " +
    "maar me mee met mij mijn na naar niet nog nu of om onder ons ook op over te tot u uit van voor wat we wel " +
    "wij worden wordt ze zich zij zijn zo hoe waar wie welke heb heeft hebben was ben bent wanneer waarom",
  en:
    "a about am an and are as at be but by can did do does for from had has have he her him how i if in into is it " +
    "its me my no not of on or our out she so than that the their them then there they this to up was we what " +
    "when where which who why will with would you your",
};

/** Words of a whole question: who it is about, and verbs that go with anything. */
const FAINT: Readonly<Record<string, string>> = {
  nl:
    "client clienten patient patienten bewoner bewoners cursist iemand niemand mens mensen persoon steeds altijd " +
    "telkens vaak weer heel erg echt graag even iets niets alles wil wilt willen moet moeten moest doe doet doen " +
    "ga gaat gaan kun kunt kunnen krijg krijgt krijgen maak maakt maken gemaakt kom komt komen zeg zegt zeggen zou " +
    "zal zullen laat laten blijft blijven steeds hem haar hij eens goed ander andere anderen",
  en:
    "client clients patient patients resident residents someone somebody anyone nobody person people every always " +
    "often again very really just something anything nothing want wants wanted must should shall could doing make " +
    "makes made get gets getting go goes going come comes keep keeps say says tell tells let lets other others us",
};

export function smallOf(language: string): ReadonlySet<string> {
  return new Set((SMALL[language] ?? "").split(" "));
}

export function faintOf(language: string): ReadonlySet<string> {
  return new Set((FAINT[language] ?? "").split(" "));
}
