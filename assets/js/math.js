"use strict";

for (const formula of document.querySelectorAll(".math")) {
  renderMathInElement(formula, {
    delimiters: [
      { left: "\\[", right: "\\]", display: true }, { left: "\\(", right: "\\)", display: false },
    ],
    throwOnError: false,
  });
}
