/* Moves between pages without reloading. Every link and form works without this file too.
   dcc.Location listens to popstate and to the event named here (read in Dash 4.4.1). */
(function () {
  "use strict";

  const MOVED = "_dashprivate_pushstate";
  const PATIENCE = 8000; // milliseconds, then the whole page is asked for
  const AGAIN = 3000; // between one try and the next

  let drawn = null; // the address of the tree that was drawn last
  let shown = null; // the address that the reader has settled on
  let journey = {}; // how the reader got here: where to scroll, what had the focus
  let patience = 0;

  const here = () => location.pathname + location.search;
  const isLive = () => !document.body.classList.contains("is-first");

  function isOurs(url) {
    const place = url.pathname.split("/")[1];
    return url.origin === location.origin && document.body.dataset.places.split(" ").includes(place);
  }

  function go(url) {
    history.replaceState({ ...history.state, scroll: window.scrollY }, "");
    history.pushState({}, "", url);
    leave({});
    window.dispatchEvent(new CustomEvent(MOVED));
  }

  function leave(how) {
    const active = document.activeElement;
    const marked = active && active.closest("[id]");
    journey = { ...how, focus: marked ? marked.id : "" };
    clearTimeout(patience);
    patience = setTimeout(() => {
      if (drawn !== here()) askForWhole();
    }, PATIENCE);
  }

  /* The whole page, once the server answers. Until then the reader keeps the page that is there, and
     a message says that we go on trying. */
  function askForWhole() {
    const asked = here();
    const again = () => {
      if (asked !== here() || drawn === asked) return hush();
      fetch(location.href, { method: "HEAD", cache: "no-store" })
        .then((answer) => (answer.status < 500 ? location.reload() : Promise.reject()))
        .catch(() => {
          tell();
          patience = setTimeout(again, AGAIN);
        });
    };
    again();
  }

  function tell() {
    const message = document.getElementById("no-answer");
    if (!message || !message.hidden) return;
    message.hidden = false;
    document.getElementById("announcer").textContent = message.textContent;
  }

  function hush() {
    const message = document.getElementById("no-answer");
    if (message) message.hidden = true;
  }

  function focusOn(element) {
    if (!element) return;
    if (!element.matches("a[href], button, input, select, textarea, summary, [tabindex]"))
      element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  /* The new tree is on the screen: put the reader where a reload would have. */
  function settle() {
    const isSamePage = shown !== null && shown.split("?")[0] === location.pathname;
    const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!isSamePage) {
      focusOn(named || document.querySelector("h1"));
      if (journey.scroll === undefined && named) named.scrollIntoView();
      else window.scrollTo({ top: journey.scroll || 0, behavior: "instant" });
    } else if (document.activeElement === document.body && journey.focus) {
      focusOn(document.getElementById(journey.focus));
    }
    journey = {};
  }

  function arrived(address, { title, message, language }) {
    drawn = address;
    if (address !== here()) return; // a later answer is on its way
    document.title = title;
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
    clearTimeout(patience);
    hush();
    if (!isLive()) window.headway.takeOver(() => (shown = address));
    else if (address !== shown) {
      window.headway.prepareCharts();
      settle();
      shown = address;
      document.getElementById("announcer").textContent = message;
    }
  }

  /* The other page that a link leads to without a reload; null where it does not. */
  function leadsTo(link) {
    if (!link || !isLive() || link.target || link.hasAttribute("download")) return null;
    const url = new URL(link.href);
    return isOurs(url) && url.pathname + url.search !== here() ? url : null;
  }

  document.addEventListener("click", (event) => {
    const isPlain =
      event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const url = leadsTo(event.target.closest("a[href]"));
    if (!url || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    go(url);
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const url = new URL(form.action);
    if (!isLive() || form.method !== "get" || !isOurs(url)) return;
    event.preventDefault();
    const chosen = new FormData(form, event.submitter);
    url.search = new URLSearchParams([...chosen].filter(([, value]) => value !== "")).toString();
    if (url.pathname + url.search !== here()) go(url);
  });

  /* Choosing is enough while the page is live; the button serves everybody else. */
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form && isLive() && form.method === "get" && event.target.matches("select, [type=radio]"))
      form.requestSubmit();
  });

  window.addEventListener("popstate", (event) => {
    if (shown === null || here() === shown) return;
    leave({ scroll: (event.state && event.state.scroll) || 0 });
  });

  window.headway = { arrived, leadsTo };
})();
