// Keeps the page of a run fresh while it goes on. Without this script the page says how to look again.
const EVERY = 1500;

async function refresh() {
  const part = document.querySelector("[data-fresh]");
  if (!part) return;
  try {
    const answer = await fetch(part.dataset.fresh, { headers: { Accept: "text/html" } });
    if (answer.ok) {
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild;
      // The list of files below belongs to the end: once the run is done, the whole page is asked for again.
      if (fresh.dataset.fresh === undefined) { window.location.reload(); return; }
      part.replaceWith(fresh);
    }
  } finally {
    if (document.querySelector("[data-fresh]")) window.setTimeout(refresh, EVERY);
  }
}

window.setTimeout(refresh, EVERY);
