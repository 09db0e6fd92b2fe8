// Runs the portable core once: two texts, with and without a mistake. It may ask its host for nothing
// but the functions that a file lists.
//
//     node .ci/wasm-probe.mjs CORE IMPORTS
import { readFile } from "node:fs/promises";
import { argv, exit } from "node:process";

const module = await WebAssembly.compile(await readFile(argv[2]));
const allowed = new Set((await readFile(argv[3], "utf8")).split("\n"));
const imports = {};
for (const { module: name, name: field } of WebAssembly.Module.imports(module)) {
  if (!allowed.has(field)) {
    console.error(`the portable core asks its host for '${name}.${field}', which ${argv[3]} does not list`);
    exit(1);
  }
  (imports[name] ??= {})[field] = () => 0;
}
const { exports } = await WebAssembly.instantiate(module, imports);

function probe(text) {
  const bytes = new TextEncoder().encode(text);
  const place = exports.malloc(bytes.length);
  new Uint8Array(exports.memory.buffer).set(bytes, place);
  const result = exports.pilgi_probe(place, bytes.length);
  exports.free(place);
  return result;
}

const fine = probe("title: 필기\ntags: [a, b]\n");
const wrong = probe("title: a: b\n");
if (fine !== 2 || wrong < 100) {
  console.error(`the portable core gives ${fine} and ${wrong} in Node`);
  exit(1);
}
console.log("the portable core runs in Node");
