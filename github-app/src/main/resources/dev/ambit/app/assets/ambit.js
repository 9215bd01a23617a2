// Pages can be read without this: it only spares what is looked at, and who does not look.
"use strict";
document.addEventListener("htmx:beforeRequest", (event) => {
  if (document.hidden) {
    event.preventDefault();
  }
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const inside = event.target.contains(document.activeElement) && event.target !== document.activeElement;
  if (inside || String(document.getSelection())) {
    event.detail.shouldSwap = false;
  }
});
