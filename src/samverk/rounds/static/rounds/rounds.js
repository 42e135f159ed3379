// Options are dragged into order, and a sentence is copied. Without this script one writes the numbers, and selects.
function number(list, last) {
  [...list.children].forEach((one, place) => {
    one.querySelector("input").value = place < last ? place + 1 : "";
  });
}

function follow(list, dragged, event) {
  const over = [...list.children].find((one) => {
    const box = one.getBoundingClientRect();
    return one !== dragged && event.clientY >= box.top && event.clientY <= box.bottom;
  });
  if (!over) return;
  const box = over.getBoundingClientRect();
  list.insertBefore(dragged, event.clientY > box.top + box.height / 2 ? over.nextElementSibling : over);
}

function begin(event, list, last) {
  const handle = event.target.closest("[data-ranked-handle]");
  if (!handle || event.button !== 0) return;
  event.preventDefault();
  const dragged = handle.closest("[data-ranked-one]");
  dragged.classList.add("is-dragged");
  // What is moved in the page loses the pointer that it had captured: the whole page listens until the end.
  const over = new AbortController();
  const listen = (name, act) => document.addEventListener(name, act, { signal: over.signal });
  const end = () => {
    over.abort();
    dragged.classList.remove("is-dragged");
  };
  listen("pointermove", (moved) => follow(list, dragged, moved));
  listen("pointercancel", end);
  listen("pointerup", () => {
    end();
    number(list, last);
  });
}

for (const ranked of document.querySelectorAll("[data-ranked]")) {
  const list = ranked.querySelector("ol");
  for (const one of ranked.querySelectorAll("[hidden]")) one.hidden = false;
  list.addEventListener("pointerdown", (event) => begin(event, list, Number(ranked.dataset.ranked)));
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const section = button.closest("section");
  const words = section.querySelector("[data-copy-from]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    words.select();
    await navigator.clipboard.writeText(words.value);
    section.querySelector("[data-copied]").hidden = false;
  });
}
