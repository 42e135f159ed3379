// Joins the two halves of the review: words marked in the original fill the form that makes something of them.
const text = document.querySelector("[data-original]");
const form = document.querySelector("form[data-mark]");
if (text && form) {
  document.addEventListener("selectionchange", () => {
    const chosen = document.getSelection();
    if (!chosen || chosen.isCollapsed || !text.contains(chosen.anchorNode)) return;
    form.elements.words.value = chosen.toString().replace(/\s+/g, " ").trim();
    const line = chosen.getRangeAt(0).startContainer.parentElement.closest("[data-line]");
    if (line) form.elements.line.value = line.dataset.line;
  });
}
