// A living screen: asks a tiny address whether the meeting has changed, fetches the changed parts, and exchanges them.
// What somebody types or has in focus is never lost by it.
"use strict";
(() => {
  const living = document.querySelector("[data-living]");
  if (!living) return;

  const EVERY = 1200;
  const HIDDEN_EVERY = 5000;
  const LONGEST = 15000;
  const connection = document.querySelector("[data-connection]");
  const announcer = document.querySelector("[data-announcer]");
  let failures = 0;
  let timer = 0;
  let served = partsAsServed(living);
  let announced = announcement();

  function partsOf(root) {
    return [...root.querySelectorAll("[data-part]")];
  }

  function wordsOf(part) {
    // The token of a form is another each time, and means the same.
    return part.outerHTML.replace(/(csrfmiddlewaretoken" value=")[^"]*/g, "$1");
  }

  function partsAsServed(root) {
    return new Map(partsOf(root).map((part) => [part.dataset.part, wordsOf(part)]));
  }

  function revision() {
    const whole = living.querySelector("[data-revision]").dataset.revision;
    return whole.split(".").slice(0, Number(living.dataset.depth)).join(".");
  }

  function announcement() {
    return living.querySelector("[data-announce]")?.dataset.announce ?? "";
  }

  // Exchanging

  function typed(root) {
    const kept = new Map();
    for (const field of root.querySelectorAll("input[id], textarea[id], select[id]")) {
      // Such a part stays as it is, and takes over by itself what another hand saved: putting back would undo that.
      if (field.closest("[data-keeps-typing]")) continue;
      if (field.type === "checkbox" ? field.checked !== field.defaultChecked : isChanged(field)) {
        kept.set(field.id, field.type === "checkbox" ? field.checked : field.value);
      }
    }
    return kept;
  }

  function isChanged(field) {
    if (field.tagName !== "SELECT") return field.type !== "hidden" && field.value !== field.defaultValue;
    const first = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
    return first !== undefined && field.value !== first.value;
  }

  function putBack(kept) {
    for (const [id, value] of kept) {
      const field = document.getElementById(id);
      if (!field) continue;
      if (field.type === "checkbox") field.checked = value;
      else if (field.tagName !== "SELECT" || [...field.options].some((option) => option.value === value)) field.value = value;
    }
  }

  function nameOf(details) {
    const part = details.closest("[data-part]")?.dataset.part;
    return details.id || `${part} ${details.querySelector("summary")?.textContent}`;
  }

  function typedIn(form) {
    return [...form.querySelectorAll("input, textarea, select")].some((field) =>
      field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked : isChanged(field));
  }

  // A form in which somebody has begun stays as it is, with the revision that they have seen.
  function keepForm(form) {
    if (living.contains(form)) return;
    const action = form.getAttribute("action");
    const fresh = [...living.querySelectorAll("form")].find((other) => other.getAttribute("action") === action);
    if (fresh) fresh.replaceWith(form);
    else living.prepend(form);
  }

  function focused() {
    const element = document.activeElement;
    if (!element || !living.contains(element)) return null;
    const hasMark = typeof element.selectionStart === "number";
    return {
      element,
      id: element.id,
      part: element.closest("[data-part]")?.dataset.part,
      mark: hasMark ? [element.selectionStart, element.selectionEnd] : null,
    };
  }

  function focusAgain(was) {
    if (!was || document.activeElement === was.element) return;
    let element = was.id ? document.getElementById(was.id) : null;
    if (!element) {
      element = living.querySelector(`[data-part="${CSS.escape(was.part ?? "")}"] h2`);
      element?.setAttribute("tabindex", "-1");
    }
    element?.focus({ preventScroll: true });
    if (element && was.mark && element.setSelectionRange) element.setSelectionRange(...was.mark);
  }

  function exchange(html, { isOwnAct }) {
    const fresh = new DOMParser().parseFromString(html, "text/html").body;
    const next = partsAsServed(fresh);
    if (!fresh.querySelector("[data-revision]")) return window.location.reload();
    const was = focused();
    const kept = isOwnAct ? new Map() : typed(living);
    const open = new Set([...living.querySelectorAll("details[open]")].map(nameOf));
    const begun = isOwnAct ? [] : [...living.querySelectorAll("form:not([data-act], [data-text-of])")].filter((form) => typedIn(form));
    const isSameShape = [...next.keys()].join() === [...served.keys()].join();
    const old = new Map(partsOf(living).map((part) => [part.dataset.part, part]));
    for (const part of partsOf(fresh)) {
      const name = part.dataset.part;
      const present = old.get(name);
      // What was said of an act stays until the next one of this screen.
      const stays = name === "said" && !isOwnAct && !part.textContent.trim();
      if (!present) continue;
      if (present.hasAttribute("data-keeps-typing")) {
        present.dispatchEvent(new CustomEvent("living:newer", { bubbles: true, detail: part }));
        if (!isSameShape) part.replaceWith(present);
      } else if (stays || next.get(name) === served.get(name)) {
        if (!isSameShape) part.replaceWith(present);
      } else if (isSameShape) {
        present.replaceWith(part);
      }
    }
    if (!isSameShape) living.replaceChildren(...fresh.childNodes);
    served = next;
    for (const details of living.querySelectorAll("details")) if (open.has(nameOf(details))) details.open = true;
    begun.forEach(keepForm);
    putBack(kept);
    focusAgain(was);
    tellTimes();
    document.dispatchEvent(new Event("living:exchanged"));
    if (announcement() !== announced) announcer.textContent = announced = announcement();
    return undefined;
  }

  // Asking

  async function look() {
    const answer = await fetch(living.dataset.again, { headers: { "X-Live": "1" }, cache: "no-store" });
    if (answer.redirected || [403, 404, 410].includes(answer.status)) return window.location.reload();
    if (!answer.ok) throw new Error(`answered ${answer.status}`);
    return exchange(await answer.text(), { isOwnAct: false });
  }

  async function ask() {
    try {
      const answer = await fetch(`${living.dataset.pulse}?r=${revision()}`, { cache: "no-store" });
      if (answer.status === 403) return say("old");
      if (answer.status === 200 || (failures && answer.ok)) await look();
      else if (!answer.ok) throw new Error(`answered ${answer.status}`);
      failures = 0;
      say("");
    } catch {
      failures += 1;
      if (failures > 1) say("lost");
    }
    return wait();
  }

  function wait() {
    window.clearTimeout(timer);
    const calm = document.hidden ? HIDDEN_EVERY : EVERY;
    const pause = failures ? Math.min(LONGEST, calm * 2 ** Math.min(failures - 1, 5)) : calm;
    // Sixty phones must not all ask in the same instant.
    timer = window.setTimeout(ask, pause * (0.85 + 0.3 * Math.random()));
  }

  function say(what) {
    connection.hidden = !what;
    const words = what ? connection.dataset[what] : "";
    if (connection.textContent !== words) connection.textContent = words;
  }

  // Acting

  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-act]");
    if (!form) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "1";
    const sent = new FormData(form, event.submitter);
    try {
      const answer = await fetch(form.getAttribute("action"), { method: "POST", body: sent, headers: { "X-Live": "1" } });
      if (answer.redirected) window.location.assign(answer.url);
      else if (answer.ok) exchange(await answer.text(), { isOwnAct: true });
      else say("refused");
    } catch {
      say("lost");
    } finally {
      delete form.dataset.busy;
    }
  });

  // Times

  function tellTimes() {
    for (const place of living.querySelectorAll("[data-until]")) {
      const left = Math.floor((Number(place.dataset.until) * 1000 - Date.now()) / 60000);
      const words = (left < 0 ? place.dataset.over : place.dataset.left).replace("#", String(left < 0 ? -left : left));
      if (place.textContent !== words) place.textContent = words;
      place.classList.toggle("is-over", left < 0);
    }
  }

  window.setInterval(tellTimes, 1000);
  window.addEventListener("online", ask);
  document.addEventListener("visibilitychange", () => !document.hidden && ask());
  tellTimes();
  wait();
})();
