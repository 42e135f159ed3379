// The text of an item is saved as it is typed. What the network did not take stays in this browser until it does.
"use strict";
(() => {
  const PAUSE = 700;
  const AGAIN = 3000;
  const FIELDS = "form[data-text-of]";
  const ownHand = [...crypto.getRandomValues(new Uint8Array(12))].map((sign) => sign.toString(16).padStart(2, "0")).join("");
  const timers = new Map();

  const fieldOf = (form) => form.querySelector("textarea[name=text]");
  const placeOf = (form) => `samverk.text.${form.dataset.textOf}`;

  function say(form, what) {
    const place = form.querySelector("[data-text-state]");
    form.dataset.state = what;
    if (place.textContent !== place.dataset[what]) place.textContent = place.dataset[what] ?? "";
    if (what === "beside") {
      const link = document.createElement("a");
      link.href = form.dataset.choose;
      link.textContent = place.dataset.beside;
      place.replaceChildren(link);
    }
  }

  function keep(form) {
    const kept = { text: fieldOf(form).value, basedOn: form.elements.based_on.value, hand: form.elements.hand.value };
    try {
      localStorage.setItem(placeOf(form), JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing: the network is all there is.
    }
  }

  function forget(form) {
    try {
      localStorage.removeItem(placeOf(form));
    } catch {
      // As above.
    }
  }

  function kept(form) {
    try {
      return JSON.parse(localStorage.getItem(placeOf(form)) ?? "null");
    } catch {
      return null;
    }
  }

  function later(form, pause) {
    window.clearTimeout(timers.get(placeOf(form)));
    timers.set(placeOf(form), window.setTimeout(() => save(form), pause));
  }

  async function save(form) {
    if (form.dataset.saving) return later(form, PAUSE);
    form.dataset.saving = "1";
    const text = fieldOf(form).value;
    try {
      const address = form.getAttribute("action") || window.location.pathname;
      const answer = await fetch(address, { method: "POST", body: new FormData(form), headers: { "X-Live": "1" } });
      if (answer.redirected || !(answer.ok || answer.status === 409)) throw new Error(`answered ${answer.status}`);
      took(form, text, await answer.json());
    } catch {
      say(form, "kept");
      later(form, AGAIN);
    } finally {
      delete form.dataset.saving;
    }
    return undefined;
  }

  function took(form, text, said) {
    if (said.refused) {
      form.querySelector("[data-text-state]").textContent = said.refused;
      return;
    }
    if (!said.liesBeside) form.elements.based_on.value = said.revision;
    if (!said.liesBeside) form.elements.hand.value = ownHand;
    if (fieldOf(form).value !== text) {
      keep(form);
      later(form, PAUSE);
      return;
    }
    forget(form);
    delete form.dataset.dirty;
    say(form, said.liesBeside ? "beside" : "saved");
  }

  function begin(form) {
    if (form.dataset.begun) return;
    form.dataset.begun = "1";
    form.elements.hand.value = ownHand;
    const before = kept(form);
    if (!before || before.text === fieldOf(form).value) return forget(form);
    // It was typed over what it was typed over: if another wrote meanwhile, both texts are kept.
    fieldOf(form).value = before.text;
    form.elements.based_on.value = before.basedOn;
    form.elements.hand.value = before.hand;
    form.dataset.dirty = "1";
    say(form, "broughtBack");
    later(form, PAUSE);
    return undefined;
  }

  function beginAll() {
    for (const form of document.querySelectorAll(FIELDS)) begin(form);
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest(FIELDS);
    if (!form || event.target !== fieldOf(form)) return;
    form.dataset.dirty = "1";
    keep(form);
    say(form, "typing");
    later(form, PAUSE);
  });

  // Another page saved a newer text: it is shown, unless something is typed here that is not saved yet.
  document.addEventListener("living:newer", (event) => {
    const form = event.target.querySelector(FIELDS);
    const fresh = event.detail.querySelector(FIELDS);
    if (!form || !fresh || form.dataset.dirty || form.dataset.saving) return;
    const field = fieldOf(form);
    if (Number(fresh.elements.based_on.value) <= Number(form.elements.based_on.value)) return;
    const mark = [field.selectionStart, field.selectionEnd];
    if (field.value !== fieldOf(fresh).value) field.value = fieldOf(fresh).value;
    field.setSelectionRange(...mark);
    form.elements.based_on.value = fresh.elements.based_on.value;
  });

  document.addEventListener("living:exchanged", beginAll);
  window.addEventListener("online", () => {
    for (const form of document.querySelectorAll(FIELDS)) if (form.dataset.dirty) save(form);
  });
  beginAll();
})();
