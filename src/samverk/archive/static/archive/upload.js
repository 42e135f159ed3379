// Makes the form for bringing in minutes quicker: whole folders may be dropped on it, and what is dropped travels
// in small parcels to one run, so that a thousand files need no thousand-file request. Without this script the form
// sends what was chosen, as forms do.
const FILES_A_PARCEL = 20;
const BYTES_A_PARCEL = 40_000_000;

const form = document.querySelector("form[data-upload]");
if (form) {
  const zone = form.querySelector("[data-drop]");
  const told = form.querySelector("[data-told]");
  for (const name of ["dragenter", "dragover"]) {
    zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.add("is-over"); });
  }
  for (const name of ["dragleave", "drop"]) {
    zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.remove("is-over"); });
  }
  zone.addEventListener("drop", async (event) => send(await dropped(event.dataTransfer)));
  form.addEventListener("submit", (event) => {
    const chosen = [...form.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]);
    if (chosen.length === 0) return;
    event.preventDefault();
    send(chosen.map((file) => ({ file, path: file.webkitRelativePath || file.name })));
  });

  async function send(files) {
    let sent = 0;
    let run = "";
    form.setAttribute("aria-busy", "true");
    for (const parcel of parcels(files)) {
      const body = new FormData();
      body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
      body.append("run", run);
      body.append("more", sent + parcel.length < files.length ? "yes" : "");
      if (form.elements.accepts && form.elements.accepts.checked) body.append("accepts", "on");
      for (const { file, path } of parcel) {
        body.append("files", file, file.name);
        body.append("paths", path);
      }
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      if (!answer.ok) { told.textContent = form.dataset.failed; form.removeAttribute("aria-busy"); return; }
      const said = await answer.json();
      run = said.run;
      sent += parcel.length;
      told.textContent = form.dataset.sent.replace("{sent}", sent).replace("{all}", files.length);
      if (sent >= files.length) window.location.assign(said.address);
    }
  }
}

function* parcels(files) {
  let parcel = [];
  let size = 0;
  for (const entry of files) {
    if (parcel.length && (parcel.length >= FILES_A_PARCEL || size + entry.file.size > BYTES_A_PARCEL)) {
      yield parcel;
      parcel = [];
      size = 0;
    }
    parcel.push(entry);
    size += entry.file.size;
  }
  if (parcel.length) yield parcel;
}

async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
  const found = await Promise.all(entries.map((entry) => walk(entry, "")));
  return found.flat();
}

async function walk(entry, folder) {
  const path = folder + entry.name;
  if (entry.isFile) return [{ file: await new Promise((got, failed) => entry.file(got, failed)), path }];
  const reader = entry.createReader();
  const found = [];
  // A folder answers a hundred entries at a time, and an empty answer when there are no more.
  for (;;) {
    const some = await new Promise((got, failed) => reader.readEntries(got, failed));
    if (some.length === 0) break;
    found.push(...(await Promise.all(some.map((inner) => walk(inner, `${path}/`)))));
  }
  return found.flat();
}
