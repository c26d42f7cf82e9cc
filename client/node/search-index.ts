// Run by node at build time (tools/leerklimaat/site/search.py): passages as JSON on standard input, the
// scripts of the index as JSON on standard output. Never: reads or writes a file.

import { stdin, stdout } from "node:process";
import { text } from "node:stream/consumers";
import { made, scriptsOf } from "../src/search/packing";

void text(stdin).then((written) => {
  stdout.write(JSON.stringify(scriptsOf(made(JSON.parse(written)))));
});
