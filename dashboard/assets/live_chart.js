/* Drawing a live chart takes longer than all the rest of a page. So what the server drew of it stands
   in its place when a reader chooses, and the live chart follows once that is on the screen. */
(function () {
  "use strict";

  const LATEST = 500; // milliseconds that a busy browser may put a live chart off

  /* After the next picture, when the browser has nothing better to do. Returns what calls it off. */
  function afterwards(act) {
    let isOff = false;
    const run = () => isOff || act();
    const idle = () => (window.requestIdleCallback ? requestIdleCallback(run, { timeout: LATEST }) : setTimeout(run));
    requestAnimationFrame(idle);
    return () => (isOff = true);
  }

  /* Calls once the live chart in `place` shows `data` whole; returns what ends the watch. Read in
     Dash 4.4.1: its graph has this class as long as plotly works on it. */
  function onceDrawn(place, data, done) {
    const look = () => {
      const plot = place.querySelector(".js-plotly-plot:not(.dash-graph--pending)");
      if (!plot || plot.data !== data || !plot.querySelector(".main-svg")) return;
      watch.disconnect();
      done();
    };
    const watch = new MutationObserver(look);
    watch.observe(place, { childList: true, subtree: true, attributeFilter: ["class"] });
    look();
    return () => watch.disconnect();
  }

  /* What does not change is not drawn again. `live` are the properties of Dash's graph, `svg` is what the server drew of it; `draw` makes the
     graph. Until the page is whole the first answer stands for all of it (takeover.js). */
  function LiveChart({ live, svg, draw }) {
    const wanted = React.useMemo(() => JSON.stringify(live), [live]); // plotly writes into what it draws
    const place = React.useRef(null);
    const [told, setTold] = React.useState(() => {
      const isFirst = document.body.classList.contains("is-first");
      return { live: isFirst ? live : null, text: isFirst ? wanted : "", isWhole: true };
    });
    const isBehind = told.text !== wanted || !told.isWhole;
    React.useEffect(() => {
      if (told.text !== wanted)
        return afterwards(() => setTold({ live, text: wanted, isWhole: false }));
    }, [wanted, told.text]);
    React.useEffect(() => {
      if (told.isWhole) return;
      return onceDrawn(place.current, told.live.figure.data, () => setTold({ ...told, isWhole: true }));
    }, [told]);
    const drawing = { className: "chart-area", style: live.style, dangerouslySetInnerHTML: { __html: svg } };
    return React.createElement(
      React.Fragment,
      null,
      isBehind && React.createElement("div", { ...drawing, key: "drawing" }),
      told.live &&
        React.createElement(
          "div",
          { key: "live", ref: place, className: isBehind ? "is-behind" : undefined },
          draw(told.live)
        )
    );
  }

  window.headway_live_chart = { LiveChart };
})();
