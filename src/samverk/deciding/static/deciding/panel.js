// The verb picker without a round to the server: the words go into the clause, and the first gap is marked.
"use strict";

for (const form of document.querySelectorAll("form[data-picker]")) {
  form.querySelector("button[name=insert]").addEventListener("click", (event) => {
    const words = form.querySelector("[data-starter]").value;
    const clause = form.querySelector("[data-clause]");
    if (!words) return;
    event.preventDefault();
    const begin = clause.value.trim() ? clause.value.trimEnd() + " " : "";
    clause.value = begin + words;
    clause.focus();
    const gap = clause.value.indexOf("…", begin.length);
    if (gap >= 0) clause.setSelectionRange(gap, gap + 1);
  });
}
