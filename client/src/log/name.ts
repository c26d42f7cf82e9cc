// What the database is called, and the mark of a tab that keeps nothing, for who only asks whether they are
// there; and what was last counted of the cards that wait, beside what is derived.

export const DATABASE = "leerklimaat-log";

export const SHARED = "leerklimaat-shared";

export const WAITING = "waiting";
