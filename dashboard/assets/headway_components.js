/* The browser's half of dashboard/components and dashboard/wire.py. No build step. */
(function () {
  "use strict";

  const h = (...parts) => React.createElement(...parts);

  /* A native input that the reader may change; what the server says wins when that changes. */
  function Field({ value, checked, ...attributes }) {
    const chosen = checked === undefined ? {} : { defaultChecked: checked };
    return h("input", { ...attributes, ...chosen, defaultValue: value });
  }

  const element = (node, key) => {
    const attributes = { ...node.a, key };
    if (node.t === "input") return h(Field, { ...attributes, key: [key, JSON.stringify(node.a)].join() });
    if (node.s) return h(node.t, { ...attributes, dangerouslySetInnerHTML: { __html: node.s } });
    return h(node.t, attributes, ...(node.c || []).map(build));
  };

  /* A chart that cannot be drawn, such as when its library does not come, must not take the page
     with it: its narrow drawing is shown instead. */
  class Guarded extends React.Component {
    state = { isBroken: false };
    static getDerivedStateFromError() {
      return { isBroken: true };
    }
    componentDidCatch() {
      document.body.classList.add("no-live-charts");
    }
    render() {
      return this.state.isBroken ? null : this.props.children;
    }
  }

  const draw = (properties) =>
    h(Guarded, null, h(window.dash_core_components.Graph, { ...properties, setProps: () => {} }));

  const chart = (live, svg) =>
    h(window.headway_live_chart.LiveChart, { key: live.id, live, svg, draw });

  /* What the server wrote (dashboard/wire.py) as React elements; ids and places are the keys. */
  function build(node, place) {
    if (node === null || typeof node !== "object") return node;
    if (node.g) return chart(node.g, node.s);
    return element(node, (node.a && node.a.id) || place);
  }

  function Screen({ address, page }) {
    const shown = React.useMemo(() => (page ? JSON.parse(page) : null), [page]);
    React.useEffect(() => {
      if (shown) window.headway.arrived(address, shown);
    }, [address, shown]);
    return shown ? h(React.Fragment, null, ...shown.tree.map(build)) : null;
  }

  window.headway_components = { Screen };
})();
