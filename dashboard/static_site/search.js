// Narrows the list of everything to what has all the words that were looked for, else the most.
(() => {
  const plain = (text) =>
    text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().split(/[^a-z0-9]+/);
  const asked = new URLSearchParams(location.search).get("q") || "";
  const words = plain(asked).filter(Boolean);
  if (!words.length) return;
  for (const box of document.querySelectorAll("input[name=q]")) box.value = asked;
  const scored = [...document.querySelectorAll("section.found li")].map((item) => {
    const own = plain(item.dataset.words + " " + item.textContent);
    return [item, words.filter((word) => own.some((each) => each.startsWith(word))).length];
  });
  const best = Math.max(0, ...scored.map(([, found]) => found));
  for (const [item, found] of scored) item.hidden = !found || found < best;
  for (const part of document.querySelectorAll("section.found"))
    part.hidden = !part.querySelector("li:not([hidden])");
  document.getElementById("nothing").hidden = best === words.length;
})();
