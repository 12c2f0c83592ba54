// Narrows the list of everything to what has all the words that were looked for.
(() => {
  const plain = (text) =>
    text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().split(/[^a-z0-9]+/);
  const asked = new URLSearchParams(location.search).get("q") || "";
  const words = plain(asked).filter(Boolean);
  if (!words.length) return;
  for (const box of document.querySelectorAll("input[name=q]")) box.value = asked;
  for (const part of document.querySelectorAll("section.found")) {
    let shown = 0;
    for (const item of part.querySelectorAll("li")) {
      const own = plain(item.dataset.words + " " + item.textContent);
      item.hidden = !words.every((word) => own.some((each) => each.startsWith(word)));
      shown += item.hidden ? 0 : 1;
    }
    part.hidden = !shown;
  }
  const none = document.getElementById("nothing");
  none.hidden = [...document.querySelectorAll("section.found")].some((part) => !part.hidden);
})();
