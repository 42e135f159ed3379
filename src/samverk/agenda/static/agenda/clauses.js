// Shows what draft clauses set going while they are written, and begins one with the words that were picked.
// Without this script the button below the clauses shows the same.
const WAIT = 500;
const form = document.querySelector("[data-clauses]");
let waiting = 0;
let asked = 0;

async function show() {
  const mine = ++asked;
  const answer = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form) });
  if (answer.ok && mine === asked) form.querySelector("[data-previews]").innerHTML = await answer.text();
}

if (form) {
  form.addEventListener("input", (event) => {
    if (event.target.name !== "clause") return;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(show, WAIT);
  });
  form.elements.starter.addEventListener("change", (event) => {
    const texts = [...form.querySelectorAll("textarea[name=clause]")];
    const empty = texts.find((one) => !one.value.trim());
    if (!event.target.value || !empty) return;
    empty.value = `${event.target.value} `;
    event.target.value = "";
    empty.focus();
    show();
  });
}
