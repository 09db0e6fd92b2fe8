"use strict";

// Added to every page by `pilgi serve`: brings what is saved to the page that is shown.
(() => {
  const tag = document.currentScript;
  const path = tag.dataset.path;
  let version = tag.dataset.version;
  const base = "/__pilgi/";
  const withPath = (name, more = "") => base + name + "?path=" + encodeURIComponent(path) + more;

  // MARK: Events

  let source;
  let retry;

  // A browser opens few connections to one host: tabs that nobody sees have none.
  function connect() {
    clearTimeout(retry);
    if (source || document.hidden) return;
    source = new EventSource(withPath("events", "&version=" + encodeURIComponent(version)));
    source.addEventListener("hello", () => { document.documentElement.dataset.pilgi = "live"; });
    source.addEventListener("page", (event) => update(JSON.parse(event.data)));
    source.addEventListener("assets", (event) => reloadAssets(JSON.parse(event.data)));
    source.addEventListener("problems", (event) => showProblems(JSON.parse(event.data)));
    source.addEventListener("verdicts", showVerdicts);
    source.addEventListener("error", () => {
      disconnect();
      retry = setTimeout(connect, 300);
    });
  }

  function disconnect() {
    source?.close();
    source = undefined;
    delete document.documentElement.dataset.pilgi;
  }

  document.addEventListener("visibilitychange", () => { document.hidden ? disconnect() : connect(); });
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);

  // MARK: Pages

  // What draws on the page itself cannot be patched under.
  const mustReload = (page) => page.querySelector(".math, .katex, .mermaid") !== null;

  async function update(next) {
    let text;
    let isThere;
    try {
      const response = await fetch(location.href, { cache: "no-cache" });
      isThere = response.ok;
      text = await response.text();
    } catch { return; }
    const page = new DOMParser().parseFromString(text, "text/html");
    const isFirst = version === "";
    version = page.querySelector("script[data-version]")?.dataset.version ?? next;
    if (!isThere) return;
    if (isFirst || mustReload(page) || mustReload(document)) return location.reload();
    document.title = page.title;
    morphAttributes(document.documentElement, page.documentElement);
    morph(document.body, page.body);
    document.dispatchEvent(new Event("pilgi:patch"));
    showVerdicts();
  }

  const isOurs = (node) => node.nodeType === 1 && (node.hasAttribute("data-pilgi-part") || node === tag);
  const isScript = (node) => node.nodeName === "SCRIPT";
  const key = (node) => node.nodeType === 1 ? node.id : "";
  const isAlike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && key(a) === key(b);

  // Makes the children of `old` those of `next`, keeping the elements that are alike: their state,
  // their listeners and the place on the screen stay.
  function morph(old, next) {
    let at = old.firstChild;
    const skip = () => { while (at && isOurs(at)) at = at.nextSibling; };
    for (const node of [...next.childNodes]) {
      if (isScript(node) && node.hasAttribute("data-version")) continue;
      skip();
      let same = at;
      if (at && !at.isEqualNode(node)) {
        // An equal one further on: what is before it is gone.
        for (let ahead = at.nextSibling, i = 0; ahead && i < 40; ahead = ahead.nextSibling, i += 1) {
          if (!isOurs(ahead) && ahead.nodeType === 1 && ahead.isEqualNode(node)) { same = ahead; break; }
        }
        if (same === at && !isAlike(at, node)) same = null;
      }
      if (!same) {
        old.insertBefore(document.importNode(node, true), at);
        continue;
      }
      while (at !== same) {
        const gone = at;
        at = at.nextSibling;
        if (!isOurs(gone)) gone.remove();
      }
      at = same.nextSibling;
      if (same.isEqualNode(node) || isScript(same)) continue;
      if (same.nodeType !== 1) {
        same.nodeValue = node.nodeValue;
      } else {
        morphAttributes(same, node);
        morph(same, node);
      }
    }
    while (at) {
      const gone = at;
      at = at.nextSibling;
      if (!isOurs(gone)) gone.remove();
    }
  }

  // What readers change by themselves.
  const kept = new Set(["open", "hidden", "aria-pressed", "aria-current", "data-theme", "data-pilgi"]);

  function morphAttributes(old, next) {
    for (const { name, value } of next.attributes) {
      if (!kept.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
    for (const { name } of [...old.attributes]) {
      if (!kept.has(name) && !next.hasAttribute(name)) old.removeAttribute(name);
    }
  }

  // MARK: Assets

  function reloadAssets(urls) {
    const changed = new Set(urls.map((url) => new URL(url, location.href).pathname));
    const isChanged = (url) => url && changed.has(decodeURI(new URL(url, location.href).pathname));
    for (const script of document.querySelectorAll("script[src]")) {
      if (isChanged(script.src)) return location.reload();
    }
    const stamp = Date.now();
    for (const link of document.querySelectorAll("link[rel~=stylesheet]")) {
      if (!isChanged(link.href)) continue;
      const next = link.cloneNode();
      const url = new URL(link.href);
      url.searchParams.set("pilgi", stamp);
      next.href = url;
      // The old one stays until the new one is there: no flash.
      next.addEventListener("load", () => link.remove());
      link.after(next);
    }
    for (const image of document.querySelectorAll("img[src], source[srcset], video[src]")) {
      const name = image.hasAttribute("src") ? "src" : "srcset";
      const url = new URL(image.getAttribute(name), location.href);
      if (!changed.has(decodeURI(url.pathname))) continue;
      url.searchParams.set("pilgi", stamp);
      image.setAttribute(name, url);
    }
  }

  // MARK: What is shown beside the page

  const host = document.createElement("pilgi-preview");
  host.setAttribute("data-pilgi-part", "");
  const shadow = host.attachShadow({ mode: "open" });
  shadow.innerHTML = `<style>
    :host { all: initial; }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    .overlay, .drawer { position: fixed; inset: auto 0 0; z-index: 2147483000; max-height: 60vh;
      overflow: auto; background: #16181d; color: #e8e8ea; border-top: 3px solid #e5484d;
      font: 14px/1.6 ui-monospace, "D2Coding", "Noto Sans Mono CJK KR", monospace; padding: 14px 18px; }
    .drawer { border-color: #4c8dff; height: 45vh; display: flex; flex-direction: column; }
    header { display: flex; gap: 8px; align-items: center; margin-bottom: 8px;
      font: 600 14px/1.4 system-ui, sans-serif; }
    header span { flex: 1; }
    button { font: inherit; font-size: 13px; color: inherit; background: #2a2e37; border: 1px solid #454b58;
      border-radius: 6px; padding: 4px 10px; cursor: pointer; }
    button:focus-visible, input:focus-visible { outline: 2px solid #4c8dff; outline-offset: 2px; }
    pre { margin: 0 0 12px; white-space: pre-wrap; overflow-wrap: anywhere; }
    .screen { flex: 1; overflow: auto; margin: 0; }
    form { display: flex; gap: 8px; align-items: baseline; padding-top: 8px; }
    input { flex: 1; font: inherit; color: inherit; background: #0e1014; border: 1px solid #454b58;
      border-radius: 6px; padding: 6px 8px; min-width: 0; }
    .open { position: fixed; right: 16px; bottom: 16px; z-index: 2147482000; background: #16181d; color: #fff;
      font: 13px/1.4 system-ui, sans-serif; }
  </style>
  <section class="overlay" role="alert" aria-label="고칠 것" hidden>
    <header><span></span><button type="button">닫기 (Esc)</button></header><div></div>
  </section>
  <section class="drawer" aria-label="이 글의 터미널" hidden>
    <header><span>이 글의 명령을 모두 실행한 뒤의 세계</span>
      <button type="button" class="fresh">처음부터</button><button type="button" class="close">닫기</button></header>
    <pre class="screen" tabindex="0" aria-live="polite"></pre>
    <form><label for="line">$</label><input id="line" autocomplete="off" autocapitalize="off" spellcheck="false"></form>
  </section>
  <button type="button" class="open">터미널</button>`;
  document.documentElement.append(host);
  const part = (selector) => shadow.querySelector(selector);
  const overlay = part(".overlay");
  overlay.querySelector("button").addEventListener("click", () => { overlay.hidden = true; });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    overlay.hidden = true;
    drawer.hidden = true;
  });

  function showProblems(problems) {
    overlay.hidden = problems.length === 0;
    overlay.querySelector("span").textContent =
      `고칠 것이 ${problems.length}개 있습니다. 고치기 전까지 마지막으로 만든 페이지를 보입니다.`;
    overlay.querySelector("div").replaceChildren(...problems.map((text) => {
      const pre = document.createElement("pre");
      pre.textContent = text;
      return pre;
    }));
  }

  // MARK: Terminal

  const drawer = part(".drawer");
  const screen = part(".screen");
  const line = part("#line");
  const typed = [];
  let shown = 0;
  let fresh = false;
  const print = (text) => { screen.textContent += text; screen.scrollTop = screen.scrollHeight; };

  part(".open").addEventListener("click", () => {
    drawer.hidden = !drawer.hidden;
    if (!drawer.hidden) line.focus();
  });
  part(".close").addEventListener("click", () => { drawer.hidden = true; });
  part(".fresh").addEventListener("click", () => {
    fresh = true;
    screen.textContent = "";
    line.focus();
  });
  line.addEventListener("keydown", (event) => {
    if (event.isComposing || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    shown = Math.min(typed.length, Math.max(0, shown + (event.key === "ArrowUp" ? -1 : 1)));
    line.value = typed[shown] ?? "";
  });
  part("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const command = line.value;
    line.value = "";
    if (command.trim() === "") return;
    typed.push(command);
    shown = typed.length;
    print("$ " + command + "\n");
    try {
      const response = await fetch(withPath("run", fresh ? "&fresh=1" : ""), {
        method: "POST", headers: { "X-Pilgi": "run" }, body: command,
      });
      fresh = false;
      if (!response.ok) return print(`(${response.status})\n`);
      const result = await response.json();
      print(result.screen);
      if (result.reason) print("(" + result.reason + ")\n");
    } catch {
      print("(서버가 대답하지 않습니다)\n");
    }
  });

  // MARK: Verdicts

  const words = { verified: "확인됨", wrong: "틀림", assumed: "가정함", "not simulated": "확인하지 못함" };
  const colors = { verified: "#18794e", wrong: "#cd2b31", assumed: "#8a5700", "not simulated": "#60646c" };

  // The theme shows them below each block; another one may not.
  async function showVerdicts() {
    if (document.querySelector(".code-check")) return;
    let commands;
    try {
      const response = await fetch(withPath("verdicts"));
      commands = await response.json();
    } catch { return; }
    for (const old of document.querySelectorAll("details[data-pilgi-part]")) old.remove();
    const blocks = [...document.querySelectorAll("pre")].map((block) => ({
      block, text: block.textContent, from: 0, commands: [],
    }));
    let current = 0;
    for (const command of commands) {
      const first = command.text.split("\n")[0];
      for (let i = current; i < blocks.length; i += 1) {
        const found = blocks[i].text.indexOf(first, blocks[i].from);
        if (found < 0) continue;
        blocks[i].from = found + first.length;
        blocks[i].commands.push(command);
        current = i;
        break;
      }
    }
    for (const { block, commands } of blocks) if (commands.length > 0) decorate(block, commands);
  }

  function decorate(block, commands) {
    const order = ["wrong", "not simulated", "assumed", "verified"];
    const worst = order.find((verdict) => commands.some((command) => command.verdict === verdict));
    const details = document.createElement("details");
    details.setAttribute("data-pilgi-part", worst);
    details.style.cssText = "font-size: 0.8rem; margin: 0.25rem 0 1rem;";
    const summary = document.createElement("summary");
    summary.style.cssText = `cursor: pointer; display: inline-block; padding: 0.1rem 0.6rem;
      border-radius: 1rem; color: #fff; background: ${colors[worst]};`;
    const count = commands.filter((command) => command.verdict === worst).length;
    summary.textContent = words[worst] + (commands.length > 1 ? ` ${count}/${commands.length}` : "");
    const transcript = document.createElement("pre");
    transcript.style.cssText = "white-space: pre-wrap; overflow-wrap: anywhere;";
    transcript.textContent = commands.map((command) => {
      const lines = ["$ " + command.text];
      if (command.output) lines.push(command.output.replace(/\n$/, ""));
      if (command.message) lines.push(`→ ${words[command.verdict]}: ${command.message}`);
      if (command.suggestion) lines.push(`→ ${command.suggestion}`);
      return lines.join("\n");
    }).join("\n");
    details.append(summary, transcript);
    (block.closest(".code") ?? block).after(details);
  }

  connect();
  showVerdicts();
})();
