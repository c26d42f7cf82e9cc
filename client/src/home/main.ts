// The bundle of the home page. Who is new on a device gets nothing more than this; only where something
// is kept already does the page ask for what can read it (client/src/known).

import { ifKept } from "../log/if-kept";

const place = document.querySelector<HTMLElement>("[data-known]");
if (place) {
  ifKept(
    () => indexedDB,
    () => {
      document.head.append(
        Object.assign(document.createElement("script"), { src: place.dataset["known"] ?? "" }),
      );
    },
  );
}
