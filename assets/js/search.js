"use strict";

// Search over the index that the site was built with. A word is found anywhere in a text, so that
// particles do not hide it: 쿠버네티스 finds 쿠버네티스의, and 쿠버네티스를 finds 쿠버네티스.
// Initial consonants stand for their syllables (ㅋㅂㄴㅌㅅ), and a syllable that is still being
// typed for all that it may become (도, 돜, 도커).

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
const PARTICLE = /(?<=[가-힣]{2})(?:으로|에서|부터|까지|은|는|이|가|을|를|의|에|로|와|과|도)$/;
// How much a word counts that is found in a title, in a tag, category, series or heading, in a description.
const WEIGHTS = { t: 12, g: 6, c: 6, s: 6, h: 5, d: 2 };

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The syllables that a consonant may begin: ㅋ → [ㅋ카-킿]. */
function beginning(consonant) {
  const start = 0xac00 + INITIALS.indexOf(consonant) * 588;
  return `[${consonant}${String.fromCharCode(start)}-${String.fromCharCode(start + 587)}]`;
}

/** What the last syllable of a word may become as typing goes on. */
function unfinished(syllable) {
  const code = syllable.charCodeAt(0);
  const final = (code - 0xac00) % 28;
  if (!(code >= 0xac00 && code < 0xd7a4)) return escape(syllable);
  if (final === 0) return `[${syllable}-${String.fromCharCode(code + 27)}]`;
  const consonant = FINALS[final - 1];
  if (!INITIALS.includes(consonant)) return syllable;
  return `(?:${syllable}|${String.fromCharCode(code - final)}${beginning(consonant)})`;
}

function pattern(word) {
  const stem = word.replace(PARTICLE, "");
  const particle = word.slice(stem.length);
  const letters = [...stem].map((letter, index) =>
    INITIALS.includes(letter) ? beginning(letter)
      : index === stem.length - 1 ? unfinished(letter) : escape(letter));
  return letters.join("") + (particle && `(?:${particle})?`);
}

const patterns = (query) =>
  query.normalize("NFC").split(/\s+/).filter(Boolean).map((word) => new RegExp(pattern(word), "i"));

/** How well a page fits: 0 unless every word is in it. */
function score(page, words) {
  let total = 0;
  for (const word of words) {
    let best = 0;
    for (const [field, weight] of Object.entries(WEIGHTS)) {
      const at = [page[field] ?? []].flat().join("\n").search(word);
      if (at >= 0) best = Math.max(best, weight + (at === 0 ? 1 : 0));
    }
    if (best === 0) return 0;
    total += best;
  }
  return total;
}

/** Puts a text into an element, with what was looked for marked. */
function fill(element, text, words) {
  const any = new RegExp(words.map((word) => word.source).join("|"), "gi");
  let end = 0;
  for (const found of text.matchAll(any)) {
    const mark = document.createElement("mark");
    mark.textContent = found[0];
    element.append(text.slice(end, found.index), mark);
    end = found.index + found[0].length;
  }
  element.append(text.slice(end));
  return element;
}

function item(page, words) {
  const make = (name, className = "") => Object.assign(document.createElement(name), { className });
  const link = fill(Object.assign(make("a"), { href: page.u }), page.t, words);
  const heading = make("h3", "entry");
  const result = make("li", "post-item");
  heading.append(link);
  result.append(heading);
  const headings = (page.h ?? []).filter((text) => words.some((word) => word.test(text)));
  if (page.d) result.append(fill(make("p", "summary"), page.d, words));
  const meta = [page.s, ...headings.slice(0, 3)].filter(Boolean).map((text) => fill(make("span"), text, words));
  if (meta.length > 0) {
    const line = make("p", "meta");
    line.append(...meta);
    result.append(line);
  }
  return result;
}

const box = document.querySelector("[data-search-index]");
const form = box.querySelector("form");
const field = form.querySelector("input");
const list = box.querySelector("[data-search-results]");
const state = box.querySelector("[data-search-status]");
const hint = state.textContent;
let pages;

async function run() {
  const query = field.value.trim();
  history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
  try {
    pages ??= fetch(box.dataset.searchIndex).then((answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json();
    });
    const index = await pages;
    if (query !== field.value.trim()) return;
    const words = patterns(query);
    const found = words.length === 0 ? [] : index
      .map((page) => ({ page, score: score(page, words) })).filter((result) => result.score > 0)
      .sort((a, b) => b.score - a.score);
    list.replaceChildren(...found.slice(0, 50).map((result) => item(result.page, words)));
    state.textContent = query === "" ? hint
      : found.length === 0 ? `‘${query}’에 맞는 글이 없습니다. 낱말을 줄이거나 초성으로 찾아보세요.`
      : `글 ${found.length}개를 찾았습니다.`;
  } catch {
    pages = undefined;
    state.textContent = "검색 색인을 읽지 못했습니다. 잠시 뒤에 다시 해 보세요.";
  }
}

let timer;
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(run, 120);
});
form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); run(); });
field.value = new URLSearchParams(location.search).get("q") ?? "";
if (field.value) run();
field.focus({ preventScroll: true });
