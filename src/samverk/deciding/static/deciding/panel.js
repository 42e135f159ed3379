// The verb picker without a round to the server: the words go into the clause, and the first gap is marked.
// It listens to the document, since living screens exchange their forms.
"use strict";

document.addEventListener("click", (event) => {
  const form = event.target.closest("form[data-picker] button[name=insert]")?.form;
  const words = form?.querySelector("[data-starter]").value;
  if (!words) return;
  event.preventDefault();
  const clause = form.querySelector("[data-clause]");
  const begin = clause.value.trim() ? clause.value.trimEnd() + " " : "";
  clause.value = begin + words;
  clause.focus();
  const gap = clause.value.indexOf("…", begin.length);
  if (gap >= 0) clause.setSelectionRange(gap, gap + 1);
});
