// Items of an agenda are dragged by their numbers. Without this script the arrows do the same, a place at a time.
const list = document.querySelector("[data-agenda]");
const form = document.querySelector("[data-agenda-order]");

function follow(dragged, event) {
  const over = [...list.children].find((one) => {
    const box = one.getBoundingClientRect();
    return one !== dragged && event.clientY >= box.top && event.clientY <= box.bottom;
  });
  if (!over) return;
  const box = over.getBoundingClientRect();
  const isBelow = event.clientY > box.top + box.height / 2;
  list.insertBefore(dragged, isBelow ? over.nextElementSibling : over);
}

function order() {
  return [...list.children].map((one) => one.dataset.item).join(" ");
}

function begin(event) {
  const handle = event.target.closest("[data-handle]");
  if (!handle || event.button !== 0) return;
  event.preventDefault();
  const dragged = handle.closest("[data-item]");
  const before = order();
  dragged.classList.add("is-dragged");
  // What is moved in the page loses the pointer that it had captured: the whole page listens until the end.
  const over = new AbortController();
  const listen = (name, act) => document.addEventListener(name, act, { signal: over.signal });
  listen("pointermove", (moved) => follow(dragged, moved));
  listen("pointercancel", () => window.location.reload());
  listen("pointerup", () => {
    over.abort();
    dragged.classList.remove("is-dragged");
    if (order() === before) return;
    form.elements.order.value = order();
    form.submit();
  });
}

if (list && form) {
  list.classList.add("can-drag");
  document.querySelector(".drag-help").hidden = false;
  list.addEventListener("pointerdown", begin);
}
