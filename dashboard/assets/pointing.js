/* Who rests on a link, by pointer, finger or keyboard, may follow it: the server makes its page
   meanwhile, and answers with nothing but that it did (dashboard/kept_answers.py). */
(function () {
  "use strict";

  const REST = 60; // milliseconds on a link; who passes over it wants nothing
  const asked = new Set();
  let resting = 0;

  /* What Dash asks when the reader goes there (dashboard/navigation.py). */
  const question = ({ pathname, search }, shown) => ({
    output: "..screen.page...screen.address..",
    outputs: [
      { id: "screen", property: "page" },
      { id: "screen", property: "address" },
    ],
    inputs: [
      { id: "location", property: "pathname", value: pathname },
      { id: "location", property: "search", value: search },
    ],
    state: [{ id: "screen", property: "address", value: shown }],
    changedPropIds: ["location.search"],
  });

  function prepare(url) {
    asked.add(url.pathname + url.search);
    fetch("/_dash-update-component", {
      method: "POST",
      headers: { "Content-Type": "application/json", Prefer: "return=minimal" },
      body: JSON.stringify(question(url, location.pathname + location.search)),
      priority: "low",
    }).catch(() => {}); // nobody waits for it
  }

  function rest({ target }) {
    clearTimeout(resting);
    const url = target.closest && window.headway.leadsTo(target.closest("a[href]"));
    if (!url || asked.has(url.pathname + url.search)) return;
    resting = setTimeout(() => prepare(url), REST);
  }

  for (const each of ["pointerover", "focusin"]) document.addEventListener(each, rest);
})();
