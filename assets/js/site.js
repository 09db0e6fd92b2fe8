"use strict";

// Everything here is a convenience: pages read well without it.

const store = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* private window */ } },
};

function setUpTheme() {
  const button = document.querySelector("[data-theme-toggle]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    store.set("theme", root.dataset.theme);
  });
}

function setUpCopying() {
  const status = document.createElement("p");
  status.className = "hidden-text";
  status.setAttribute("role", "status");
  document.body.append(status);
  for (const button of document.querySelectorAll(".code-copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const code = button.closest(".code").querySelector("code");
      try {
        await navigator.clipboard.writeText(button.dataset.copy ?? code.textContent);
        status.textContent = button.textContent = "복사됨";
      } catch {
        status.textContent = button.textContent = "복사할 수 없음";
      }
      setTimeout(() => { button.textContent = "복사"; status.textContent = ""; }, 1500);
    });
  }
}

function setUpContents() {
  const box = document.querySelector("[data-toc]");
  if (!box) return;
  if (matchMedia("(max-width: 63.99rem)").matches) box.open = false;
  const links = new Map();
  for (const link of box.querySelectorAll("a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const visible = new Set();
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) visible.add(entry.target); else visible.delete(entry.target);
    }
    const first = [...links.keys()].find((heading) => visible.has(heading));
    if (!first) return;
    for (const [heading, link] of links) {
      if (heading === first) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-64px 0px -60% 0px" });
  for (const heading of links.keys()) observer.observe(heading);
}

// The part of a series that was read last, so that the series' pages can lead back to it.
function setUpResuming() {
  const series = document.querySelector("[data-series]");
  if (series) {
    store.set("series:" + series.dataset.series, JSON.stringify({
      url: location.pathname, title: document.querySelector("h1").textContent,
    }));
  }
  for (const place of document.querySelectorAll("[data-resume]")) {
    const saved = store.get("series:" + place.dataset.resume);
    if (!saved) continue;
    try {
      const { url, title } = JSON.parse(saved);
      const link = place.matches("a") ? place : place.querySelector("a");
      if (typeof url !== "string" || !url.startsWith("/") || url.startsWith("//")) continue;
      link.href = url;
      link.textContent = "이어 읽기: " + title;
      place.hidden = false;
    } catch { /* written by something else */ }
  }
}

function setUpKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (event.key === "/") {
      const field = document.querySelector(".search input");
      event.preventDefault();
      if (field) field.focus(); else document.querySelector("[data-search]").click();
    }
    if (event.key === "[") document.querySelector(".neighbours a[rel=prev]")?.click();
    if (event.key === "]") document.querySelector(".neighbours a[rel=next]")?.click();
  });
}

function setUpVideo() {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const video of document.querySelectorAll("[data-hero-video]")) {
    video.play().catch(() => { /* the poster stays */ });
  }
}

setUpTheme();
setUpCopying();
setUpContents();
setUpResuming();
setUpKeys();
setUpVideo();
