/* The live tree takes the place of the first answer, once it is whole: until then it is laid out
   out of sight, and the first answer, complete without scripts, stays. */
(function () {
  "use strict";

  const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]";
  const all = (root, selector) => [...root.querySelectorAll(selector)];

  /* As many charts as the first answer has; one that no screen of this width shows need not be
     drawn. */
  const isDrawn = (first, live) => {
    const isReady = (chart) => chart.querySelector(".main-svg") || !chart.getClientRects().length;
    return all(live, ".chart-area").filter(isReady).length === all(first, ".chart-area").length;
  };

  /* What the reader did meanwhile goes over: opened details, choices, the focus. */
  function carryOver(first, live) {
    all(first, "details").forEach((from, i) => {
      const to = all(live, "details")[i];
      if (to) to.open = from.open;
    });
    const [from, to] = [all(first, CONTROLS), all(live, CONTROLS)];
    from.forEach((control, i) => {
      if (!to[i] || to[i].tagName !== control.tagName) return;
      if ("value" in control && control.type !== "hidden") to[i].value = control.value;
      if ("checked" in control) to[i].checked = control.checked;
    });
    return to[from.indexOf(document.activeElement)];
  }

  function takeOver(done) {
    const first = document.getElementById("first-answer");
    const live = document.getElementById("react-entry-point");
    if (!first) return;
    if (!isDrawn(first, live)) {
      const watch = new MutationObserver(() => {
        if (!isDrawn(first, live)) return;
        watch.disconnect();
        takeOver(done);
      });
      watch.observe(live, { childList: true, subtree: true });
      return;
    }
    const [left, top] = [window.scrollX, window.scrollY];
    window.headway.prepareCharts();
    const focused = carryOver(first, live);
    first.remove();
    document.body.classList.remove("is-first");
    window.scrollTo({ left, top, behavior: "instant" });
    if (focused) focused.focus({ preventScroll: true });
    history.scrollRestoration = "manual";
    done();
  }

  window.addEventListener("pagehide", () => (history.scrollRestoration = "auto"));
  window.headway.takeOver = takeOver;
})();
