"use strict";

// Search over the index that the site was built with. A word is found anywhere in a text, so that
// particles do not hide it: 쿠버네티스 finds 쿠버네티스의. Words of initial consonants find the
// syllables that begin with them: ㅋㅂㄴㅌㅅ.

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

function initials(text) {
  let result = "";
  for (const character of text) {
    const code = character.charCodeAt(0) - 0xac00;
    result += code >= 0 && code < 11172 ? INITIALS[Math.floor(code / 588)] : character;
  }
  return result;
}

const fold = (text) => text.normalize("NFC").toLowerCase();

function prepare(entry) {
  const fields = [
    [entry.t, 10], [(entry.g ?? []).concat(entry.c ?? [], entry.s ?? []).join(" "), 5],
    [(entry.h ?? []).join(" "), 4], [entry.d ?? "", 2],
  ].map(([text, weight]) => ({ text: fold(text), weight }));
  for (const field of fields) field.initials = initials(field.text);
  return { entry, fields };
}

function score({ fields }, words) {
  let total = 0;
  for (const { word, byInitials } of words) {
    let best = 0;
    for (const field of fields) {
      const at = (byInitials ? field.initials : field.text).indexOf(word);
      if (at >= 0) best = Math.max(best, field.weight + (at === 0 ? 1 : 0));
    }
    if (best === 0) return 0;
    total += best;
  }
  return total;
}

function show(results, list, status, query) {
  status.textContent = query === "" ? "" : results.length === 0
    ? `“${query}”을(를) 찾지 못했습니다.` : `${results.length}개를 찾았습니다.`;
  list.replaceChildren(...results.slice(0, 50).map(({ entry }) => {
    const item = document.createElement("li");
    const heading = document.createElement("h2");
    heading.className = "section-title";
    const link = document.createElement("a");
    link.href = entry.u;
    link.textContent = entry.t;
    heading.append(link);
    item.append(heading);
    if (entry.d) {
      const text = document.createElement("p");
      text.textContent = entry.d;
      item.append(text);
    }
    return item;
  }));
}

async function setUp() {
  const form = document.querySelector(".search");
  const field = form.querySelector("input");
  const list = document.querySelector("[data-search-results]");
  const status = document.querySelector("[data-search-status]");
  let pages;
  const run = async () => {
    const query = field.value.trim();
    pages ??= fetch(form.dataset.index).then((answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json();
    }).then((entries) => entries.map(prepare));
    try {
      const words = fold(query).split(/\s+/).filter(Boolean).map((word) => ({
        word, byInitials: [...word].every((letter) => INITIALS.includes(letter)),
      }));
      const found = (await pages).map((page) => ({ entry: page.entry, score: score(page, words) }))
        .filter((result) => words.length > 0 && result.score > 0)
        .sort((a, b) => b.score - a.score);
      if (query === field.value.trim()) show(found, list, status, query);
    } catch {
      pages = undefined;
      status.textContent = "검색 색인을 읽지 못했습니다. 잠시 뒤에 다시 해 보세요.";
    }
  };
  let timer;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const query = field.value.trim();
      history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
      run();
    }, 120);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) run();
  field.focus();
}

setUp();
