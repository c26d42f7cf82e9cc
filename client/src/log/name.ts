// What the database is called, for who only asks whether it is there.

export const DATABASE = "leerklimaat-log";
