// Terms that can be put in one's repetition. From: buttons that the server wrote, waiting.ts. To: the bundle
// `repeat`, which comes when it is needed (later.ts).

import { offerLater } from "./later";

const PRESS = "button[data-repeat]";
const SCRIPTS = ["assets/herhaling.js", "assets/client/repeat.js"];

/** `root`: where the language begins. Gives what takes it in, for who needs it without a button. */
export function offerRepeating(page: Document, root: URL): () => void {
  return offerLater(page, root, { press: PRESS, scripts: SCRIPTS });
}
