// Runs the portable core once: two texts, with and without a mistake.
import { readFile } from "node:fs/promises";
import { argv, exit } from "node:process";

const module = await WebAssembly.compile(await readFile(argv[2]));
const imports = {};
for (const { module: name, name: field } of WebAssembly.Module.imports(module)) {
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
