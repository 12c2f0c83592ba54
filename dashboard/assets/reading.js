/* A chart is read point by point: one Tab stop a chart, left and right between points, up and down
   between series, Home, End, Escape. The words come from dashboard/components/readable.py; places
   come from our drawings or, in a live figure, from its axes. Who points at a mark is told the
   same. */
(function () {
  "use strict";

  const NEAR = 22; // pixels around a point that count as pointing at it
  const MOVES = {
    ArrowRight: ({ series, stop }) => [series, stop + 1],
    ArrowLeft: ({ series, stop }) => [series, stop - 1],
    ArrowDown: ({ series, stop }) => [series + 1, stop],
    ArrowUp: ({ series, stop }) => [series - 1, stop],
    Home: ({ series }) => [series, 0],
    End: ({ series }) => [series, Infinity],
  };
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const isSeen = (element) => element.getClientRects().length > 0 && !element.closest(".is-behind");
  const clamp = (wanted, length) => Math.max(0, Math.min(wanted, length - 1));
  const tip = Object.assign(document.createElement("div"), { className: "chart-tip", hidden: true });
  const ring = Object.assign(document.createElement("div"), { className: "chart-ring", hidden: true });
  tip.setAttribute("aria-hidden", "true"); // the announcer says it
  ring.setAttribute("aria-hidden", "true");
  document.body.append(ring, tip);

  let now = null; // { reader, series, stop }: what is being read

  const seriesOf = (reader) => JSON.parse(reader.dataset.reading);

  function prepare() {
    for (const reader of all(document, "[data-reading]")) {
      reader.tabIndex = 0;
      reader.setAttribute("role", "application");
      reader.setAttribute("aria-roledescription", reader.dataset.kind);
      reader.setAttribute("aria-label", `${reader.dataset.name} ${reader.dataset.how}`);
    }
  }

  function hide() {
    tip.hidden = ring.hidden = true;
    now = null;
  }

  /* Where a point is on the screen. */
  function placeOf(reader, series, [, wideX, wideY, narrowX, narrowY, year, value]) {
    const chart = reader.parentElement;
    const part = all(chart, "[data-part]")[series] || chart;
    const plot = all(part, ".js-plotly-plot").find(isSeen);
    if (plot && plot._fullLayout && year !== undefined) {
      const { xaxis, yaxis } = plot._fullLayout;
      const box = plot.getBoundingClientRect();
      const y = value === null ? yaxis._length : yaxis.d2p(value);
      return [box.left + xaxis._offset + xaxis.d2p(year), box.top + yaxis._offset + y];
    }
    const drawing = all(part, "svg.chart").find(isSeen);
    const box = (drawing || part).getBoundingClientRect();
    if (!drawing) return [box.left + box.width / 2, box.top + box.height / 2];
    const [x, y] = drawing.closest(".only-narrow") ? [narrowX, narrowY] : [wideX, wideY];
    const scale = box.width / drawing.viewBox.baseVal.width;
    return [box.left + x * scale, box.top + y * scale];
  }

  function show(reader, series, stop) {
    const [x, y] = placeOf(reader, series, stop);
    ring.hidden = tip.hidden = false;
    ring.style.cssText = `left:${x + scrollX}px;top:${y + scrollY}px`;
    tip.textContent = stop[0];
    const width = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(x - tip.offsetWidth / 2, width - tip.offsetWidth - 8));
    const above = y - tip.offsetHeight - 16;
    tip.style.cssText = `left:${left + scrollX}px;top:${(above < 4 ? y + 16 : above) + scrollY}px`;
  }

  /* In another series, the point nearest to the one before: the same year. */
  function across(found, from, series) {
    const x = found[from.series][from.stop][1];
    const away = found[series].map((stop) => Math.abs(stop[1] - x));
    return away.indexOf(Math.min(...away));
  }

  function step(reader, move) {
    const found = seriesOf(reader);
    if (!now || now.reader !== reader) {
      now = { reader, series: 0, stop: move === MOVES.End ? found[0].length - 1 : 0 };
    } else {
      const [wanted, place] = move(now);
      const series = clamp(wanted, found.length);
      const stop = series === now.series ? clamp(place, found[series].length) : across(found, now, series);
      now = { reader, series, stop };
    }
    const stop = found[now.series][now.stop];
    show(reader, now.series, stop);
    document.getElementById("announcer").textContent = stop[0];
    ring.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    const reader = event.target.closest && event.target.closest("[data-reading]");
    const move = MOVES[event.key];
    if (!reader || !move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step(reader, move);
  });

  /* The live page takes over from the first answer: who was reading reads on. */
  document.addEventListener("focusin", ({ target }) => {
    if (!now || target === now.reader) return;
    if (target.dataset.reading !== now.reader.dataset.reading) return hide();
    now.reader = target;
    show(target, now.series, seriesOf(target)[now.series][now.stop]);
  });
  /* Some browsers tell so while the first answer goes, before its twin has the focus. */
  document.addEventListener("focusout", ({ target }) => {
    const left = now;
    if (!left || target !== left.reader) return;
    setTimeout(() => {
      if (now === left && document.activeElement !== left.reader) hide();
    });
  });
  window.addEventListener("resize", hide);

  /* A live figure tells its own points; what has no number is told here. */
  document.addEventListener("pointermove", ({ target, pointerType, clientX, clientY }) => {
    if (now || pointerType !== "mouse" || !target.closest) return;
    const chart = target.closest(":has(> [data-reading])");
    if (!chart) return tip.hidden ? undefined : hide();
    const reader = chart.querySelector(":scope > [data-reading]");
    const isLive = all(chart, ".js-plotly-plot").some(isSeen);
    const near = seriesOf(reader)
      .flatMap((stops, series) => stops.map((stop) => ({ series, stop })))
      .filter(({ stop }) => !(isLive && typeof stop[6] === "number"))
      .map((each) => [Math.hypot(...minus(placeOf(reader, each.series, each.stop), clientX, clientY)), each])
      .sort(([one], [other]) => one - other)[0];
    if (near && near[0] < NEAR) show(reader, near[1].series, near[1].stop);
    else tip.hidden = ring.hidden = true;
  });

  const minus = ([x, y], left, top) => [x - left, y - top];

  prepare();
  window.headway.prepareCharts = prepare;
})();
