// Runs the portable core: two texts, with and without a mistake, and the scripts that the shell's tests
// compare with bash, which is asked here, too, where it is installed; then recorded sessions with docker
// and kubectl, whose screens have to be those of the native program. The core may ask its host for nothing
// but the functions that a file lists.
//
//     node .ci/wasm-probe.mjs CORE IMPORTS SCRIPTS SESSIONS PILGI
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

// Calls an exported function with a text behind its other arguments.
function withText(text, call) {
  const bytes = new TextEncoder().encode(text);
  const place = exports.malloc(bytes.length);
  new Uint8Array(exports.memory.buffer).set(bytes, place);
  const result = call(place, bytes.length);
  exports.free(place);
  return result;
}

// The status and the output that the core gives back in memory.
function answer(result) {
  const [status, count] = new Int32Array(exports.memory.buffer, result, 2);
  const output = Buffer.from(exports.memory.buffer, result + 8, count).toString();
  exports.free(result);
  return { status, output };
}

const probe = (text) => withText(text, exports.pilgi_probe);
const fine = probe("title: 필기\ntags: [a, b]\n");
const wrong = probe("title: a: b\n");
if (fine !== 2 || wrong < 100) {
  console.error(`the portable core gives ${fine} and ${wrong} in Node`);
  exit(1);
}

const run = (script) => answer(withText(script, exports.pilgi_run));

function real(script) {
  const cwd = mkdtempSync(join(tmpdir(), "pilgi-wasm-"));
  const env = { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C.UTF-8", HOME: "/root" };
  // Not a socket, which Node gives as input: bash would take it for a remote shell's and read ~/.bashrc.
  const stdio = ["ignore", "pipe", "pipe"];
  const { status, stdout, error } = spawnSync("bash", ["-c", script, "bash"], { cwd, env, stdio });
  rmSync(cwd, { recursive: true });
  return error ? null : { status, output: stdout.toString() };
}

// Those that use programs or names which only the tests' machine has, or differ for a reason that the
// table gives. Node's pipes are sockets, which cannot be opened by their names in /dev.
const own = /\/dev\/(std|fd)|mkdir|touch|env|printf %|\bPWD\b|pwd|~| \| differs: /;
const has = (program) => !program || spawnSync("which", [program]).status === 0;
let [compared, different] = [0, 0];
for (const file of (await readdir(argv[4])).sort()) {
  const text = await readFile(join(argv[4], file), "utf8");
  if (!has(/^# needs: (.*)$/m.exec(text)?.[1])) continue;
  for (const block of text.split("### ").slice(1)) {
    const end = block.indexOf("\n");
    const [name, script] = [block.slice(0, end), block.slice(end + 1).trimEnd()];
    if (own.test(script) || own.test(name)) continue;
    const expected = real(script);
    if (!expected) continue;
    const found = run(script);
    compared += 1;
    if (found.status === expected.status && found.output === expected.output) continue;
    different += 1;
    console.error(`${name}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
  }
}

// The commands of a session as they were typed: behind prompts, and lines that go on behind `> `.
const typed = (session) =>
  session.trimEnd().split(/^\$ /m).slice(1).map((command) => command.trimEnd().replaceAll("\n> ", "\n"));

function simulated(commands) {
  const session = exports.pilgi_open();
  const type = (place, count) => exports.pilgi_type(session, place, count);
  const answers = commands.map((command) => answer(withText(command, type)));
  exports.pilgi_close(session);
  return answers;
}

let commands = 0;
for (const file of (await readdir(argv[5])).sort()) {
  const path = join(argv[5], file);
  const native = spawnSync(argv[6], ["run", "--format", "json", path], { maxBuffer: 1 << 26 });
  if (native.error || native.status !== 0) {
    console.error(`${argv[6]} cannot run ${path}: ${native.error ?? native.stderr}`);
    exit(1);
  }
  const expected = JSON.parse(native.stdout);
  const found = simulated(typed(await readFile(path, "utf8")));
  if (found.length !== expected.length) {
    console.error(`${path}: ${found.length} commands instead of ${expected.length}`);
    exit(1);
  }
  for (const [index, { cmd, exit: status, stdout: output }] of expected.entries()) {
    commands += 1;
    if (found[index].status === status && found[index].output === output) continue;
    different += 1;
    console.error(`${cmd}: ${JSON.stringify(found[index])} instead of ${JSON.stringify({ status, output })}`);
  }
}
if (different > 0) exit(1);
console.log(`the portable core runs in Node: ${compared} scripts give what bash gives, and ${commands} \
commands of sessions what they give natively`);
