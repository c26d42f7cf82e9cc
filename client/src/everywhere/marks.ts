// What a reader can mark, and what was marked or done before: a lesson that is read, ticks in lists, questions
// that changed, bookmarks. From: buttons and places that the server wrote. To: the bundle `marks`, which comes when it is
// needed (later.ts).

import { offerLater } from "./later";

const PRESS = "button[data-mark]";
/** Where there is something to say to who was here before. */
const PLACES = `${PRESS}, [data-stand], [data-question], [data-bookmarks]`;
const SCRIPTS = ["assets/merken.js", "assets/client/marks.js"];

/** `root`: where the language begins. */
export function offerMarks(page: Document, root: URL): void {
  offerLater(page, root, { press: PRESS, places: PLACES, scripts: SCRIPTS });
}
