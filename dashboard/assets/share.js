/* The address of a chart as text: whole, once somebody wants to copy it. */
(function () {
  "use strict";

  const spellOut = (code) => {
    if (code.textContent.startsWith("/")) code.textContent = location.origin + code.textContent;
  };

  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (target.matches("details.share[open]")) target.querySelectorAll("code").forEach(spellOut);
    },
    true // toggle does not bubble
  );
})();
