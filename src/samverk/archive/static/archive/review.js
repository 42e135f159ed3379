// Joins the two halves of the review: words marked in the original fill the form that makes something of them.
const text = document.querySelector("[data-original]");
const form = document.querySelector("form[data-mark]");
if (text && form) {
  document.addEventListener("selectionchange", () => {
    const chosen = document.getSelection();
    if (!chosen || chosen.isCollapsed || !text.contains(chosen.anchorNode)) return;
    form.elements.words.value = chosen.toString().replace(/\s+/g, " ").trim();
    const start = chosen.getRangeAt(0).startContainer;
    const line = (start instanceof Element ? start : start.parentElement).closest("[data-line]");
    if (line) form.elements.line.value = line.dataset.line;
  });
}

// A click on a fact shows all its words, a click on words their fact; the address alone marks only the first.
function choose() {
  const fact = window.location.hash.replace(/^#[wf]-/, "");
  for (const one of document.querySelectorAll(".is-chosen")) one.classList.remove("is-chosen");
  if (!fact) return;
  for (const one of document.querySelectorAll(`[data-fact="${CSS.escape(fact)}"]`)) one.classList.add("is-chosen");
}
window.addEventListener("hashchange", choose);
choose();
