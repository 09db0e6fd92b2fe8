"use strict";

// Without KaTeX, formulas stay readable as they were written.
for (const formula of "renderMathInElement" in window ? document.querySelectorAll(".math") : []) {
  renderMathInElement(formula, {
    delimiters: [
      { left: "\\[", right: "\\]", display: true }, { left: "\\(", right: "\\)", display: false },
    ],
    throwOnError: false,
  });
}
