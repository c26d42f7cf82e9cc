// What the database is called, and the mark of a tab that keeps nothing, for who only asks whether they are
// there.

export const DATABASE = "leerklimaat-log";

export const SHARED = "leerklimaat-shared";
