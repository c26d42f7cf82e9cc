// The bundle of the search, which a page takes in when someone opens it: everywhere/search.ts does.

import { SearchDialog } from "./dialog";

const FOLDER = "../../"; // this script stands in assets/client/ of its language

const { src } = document.currentScript as HTMLScriptElement;

customElements.define(
  "lk-search",
  class extends SearchDialog {
    override readonly root = new URL(FOLDER, src);
  },
);
