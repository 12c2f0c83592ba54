/* Files are dropped or chosen, sent in pieces, and go on after a break; what the worker says is
   shown as it says it. Without this, the form sends the same files in one go. */
"use strict";
(() => {
  const token = (form) => form.querySelector("input[name=token]").value;
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const TRIES = 6;
  const TOO_LARGE =
    "A server in front of Headway takes no piece of this size (413). Tell whoever runs it.";
  const LOST =
    "The connection was lost. Nothing that arrived is lost: choose the same file again later.";

  async function asked(address, form, body) {
    for (let tried = 1; ; tried += 1) {
      let answer = null;
      try {
        answer = await fetch(address, {
          method: "POST",
          headers: { "X-Headway-Token": token(form) },
          body,
        });
      } catch (fault) {
        if (tried === TRIES) throw new Error(LOST);
      }
      if (answer && answer.ok && !answer.redirected) return answer.json();
      if (answer && answer.status === 413) throw new Error(await words(answer, TOO_LARGE));
      if (answer && answer.status < 500) throw new Error(await words(answer, LOST));
      if (answer && tried === TRIES) throw new Error(await words(answer, LOST));
      await pause(500 * tried);
    }
  }

  // The desk says no in a page of one sentence; a server in front of it in its own way.
  async function words(answer, otherwise) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const said = page.querySelector("main .under-h1");
    return said ? said.textContent : otherwise;
  }

  async function send(file, form, drop, show) {
    const about = new URLSearchParams({ name: file.name, size: String(file.size) });
    let now = await asked(drop.dataset.transfers, form, about);
    const most = Number(drop.dataset.pieces);
    while (!now.whole) {
      show(now.arrived / Math.max(file.size, 1));
      const piece = file.slice(now.arrived, now.arrived + most);
      const bytes = new Blob([piece], { type: "application/octet-stream" });
      now = await asked(`/transfers/${now.key}?offset=${now.arrived}`, form, bytes);
    }
    show(1);
    return now;
  }

  function line(list, file) {
    const row = document.createElement("p");
    const bar = document.createElement("progress");
    const label = document.createElement("label");
    label.textContent = `Sending ${file.name} `;
    bar.max = 1;
    bar.value = 0;
    label.append(bar);
    row.append(label);
    list.append(row);
    return (share) => {
      bar.value = share;
    };
  }

  function hidden(form, key) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "transfer";
    field.value = key;
    form.append(field);
  }

  async function sendAll(form, drop, input) {
    const list = drop.querySelector(".sending");
    const button = form.querySelector("button[type=submit]");
    list.replaceChildren();
    button.disabled = true;
    try {
      const keys = [];
      for (const file of input.files) {
        const now = await send(file, form, drop, line(list, file));
        keys.push(now.key);
      }
      keys.forEach((key) => hidden(form, key));
      input.value = "";
      form.submit();
    } catch (fault) {
      const said = document.createElement("p");
      said.setAttribute("role", "alert");
      said.textContent = fault.message;
      list.append(said);
      button.disabled = false;
    }
  }

  document.querySelectorAll(".drop[data-transfers]").forEach((drop) => {
    const form = drop.closest("form");
    const input = drop.querySelector("input[type=file]");
    const over = (is) => (event) => {
      event.preventDefault();
      drop.classList.toggle("is-over", is);
    };
    drop.addEventListener("dragover", over(true));
    drop.addEventListener("dragleave", over(false));
    drop.addEventListener("drop", (event) => {
      over(false)(event);
      input.files = event.dataTransfer.files;
    });
    form.addEventListener("submit", (event) => {
      if (!input.files.length) return;
      event.preventDefault();
      sendAll(form, drop, input);
    });
  });

  // A page is renewed when it would show something else, but never over what is being written.
  const LATER = "There is news. Keep what you have written, or look again.";
  const isWritten = (field) =>
    field.type === "file"
      ? field.files.length > 0
      : field.type === "checkbox" || field.type === "radio"
        ? field.checked !== field.defaultChecked
        : field.type !== "hidden" && "defaultValue" in field && field.value !== field.defaultValue;
  const isBusy = () => [...document.querySelectorAll("input, textarea")].some(isWritten);

  const waiting = document.querySelector("[data-progress]");
  if (waiting) {
    const shown = waiting.querySelector("[role=status]");
    const tell = (words) => {
      if (words && shown.textContent !== words) shown.textContent = words;
    };
    const look = async () => {
      try {
        const told = await (await fetch(waiting.dataset.progress)).json();
        const isNew = told.shows !== waiting.dataset.shows;
        if (isNew && !isBusy()) {
          location.reload();
          return;
        }
        tell(isNew ? LATER : told.said);
      } catch (fault) {
        /* the next look may succeed */
      }
      setTimeout(look, 1000);
    };
    setTimeout(look, 500);
  }
})();
