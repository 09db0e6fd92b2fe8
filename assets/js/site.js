"use strict";

// Everything here is a convenience: pages read well without it.

const all = (selector) => [...document.querySelectorAll(selector)];
const first = (selector) => document.querySelector(selector);

const store = {
  get(key) {
    try { return JSON.parse(localStorage.getItem(key)) ?? {}; } catch { return {}; }
  },
  set(key, value) {
    try { localStorage.setItem(key, value); } catch { /* a private window */ }
  },
};

// Says something to those who cannot see that a button has changed.
const status = document.createElement("p");
status.className = "hidden-text";
status.setAttribute("role", "status");
document.body.append(status);

function announce(button, text) {
  const before = button.textContent;
  status.textContent = button.textContent = text;
  setTimeout(() => { button.textContent = before; status.textContent = ""; }, 1600);
}

async function copy(button, text) {
  if (button.textContent === "복사됨") return;
  try {
    await navigator.clipboard.writeText(text);
    announce(button, "복사됨");
  } catch {
    announce(button, "복사하지 못함");
  }
}

function setUpTheme() {
  const button = first("[data-theme-toggle]");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
  const show = () => button.setAttribute("aria-pressed", isDark());
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    store.set("theme", root.dataset.theme);
    show();
  });
  system.addEventListener("change", show);
  show();
}

function setUpCopying() {
  for (const button of all(".code-copy")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      copy(button, button.dataset.copy ?? button.closest(".code").querySelector("code").textContent);
    });
  }
  for (const button of all("[data-share]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button, location.href));
  }
}

// Boxes that stand beside the text are open, those above it closed, as the window changes.
function setUpBoxes() {
  for (const box of all("[data-open-from]")) {
    const room = matchMedia(`(min-width: ${box.dataset.openFrom})`);
    room.addEventListener("change", () => { box.open = room.matches; });
    const list = box.querySelector("[data-parts]");
    const reveal = () => {
      const current = list?.querySelector("[aria-current]");
      if (current) list.scrollTop = current.offsetTop - list.offsetTop - list.clientHeight / 2;
    };
    box.addEventListener("toggle", reveal);
    reveal();
  }
}

// Marks the section that is being read: the last whose heading is in the upper part of the window.
function setUpContents() {
  const links = new Map();
  for (const link of all(".toc a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (links.size === 0) return;
  const rail = first(".toc");
  let shown;
  const update = () => {
    const passed = [...links.keys()].filter((h) => h.getBoundingClientRect().top < innerHeight * 0.3);
    const link = links.get(passed.at(-1));
    if (link === shown) return;
    shown?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    shown = link;
    if (link && rail.scrollHeight > rail.clientHeight) {
      rail.scrollTop = link.offsetTop - rail.clientHeight / 2;
    }
  };
  const observer = new IntersectionObserver(update, { rootMargin: "0px 0px -70% 0px" });
  for (const heading of links.keys()) observer.observe(heading);
}

// Remembers which part of a series was read last, and which have been read to their end.
function setUpResuming() {
  const box = first("[data-series]");
  if (box) {
    const key = "series:" + box.dataset.series;
    const url = location.pathname;
    const save = (isRead) => {
      const read = new Set(store.get(key).read);
      if (isRead) read.add(url);
      store.set(key, JSON.stringify({ url, title: first("h1").textContent, read: [...read] }));
    };
    save(false);
    new IntersectionObserver((entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      save(true);
    }).observe(first(".article-footer"));
  }
  for (const link of all("[data-resume]")) {
    const { url, title } = store.get("series:" + link.dataset.resume);
    // The store is shared with whatever else lives at this origin.
    if (typeof url !== "string" || !/^\/(?!\/)/.test(url)) continue;
    link.href = url;
    link.textContent = "이어 읽기: " + title;
  }
  for (const list of all("[data-parts]")) {
    const read = new Set(store.get("series:" + list.dataset.parts).read);
    for (const link of list.querySelectorAll("a")) {
      if (!read.has(link.pathname)) continue;
      const mark = document.createElement("span");
      mark.className = "read-mark";
      mark.innerHTML = "<span class=\"hidden-text\">읽음</span>";
      link.after(mark);
      link.closest("li").classList.add("read");
    }
  }
}

function setUpKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const target = {
      "/": "#query, [data-search]", "[": "a[rel=prev]", "]": "a[rel=next]",
    }[event.key];
    const element = target && first(target);
    if (!element) return;
    event.preventDefault();
    if (element.matches("input")) element.focus(); else element.click();
  });
}

function setUpVideo() {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  for (const video of all("video.hero-media")) {
    const button = video.parentElement.querySelector("[data-hero-toggle]");
    const show = () => button.setAttribute("aria-pressed", video.paused);
    button.addEventListener("click", () => { if (video.paused) video.play(); else video.pause(); });
    video.addEventListener("playing", () => { button.hidden = false; show(); });
    video.addEventListener("pause", show);
    if (still) button.hidden = false;
    else video.play().catch(() => { /* the poster stays */ });
    show();
  }
}

setUpTheme();
setUpCopying();
setUpBoxes();
setUpContents();
setUpResuming();
setUpKeys();
setUpVideo();
