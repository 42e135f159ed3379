// Looks again while a packet is being made. Without this script the page says how to look again.
const EVERY = 1500;

async function look() {
  const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } });
  if (answer.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-packets]");
    document.querySelector("[data-packets]").replaceWith(fresh);
    if (fresh.dataset.beingMade === undefined) return;
  }
  window.setTimeout(look, EVERY);
}

window.setTimeout(look, EVERY);
