/* The browser's half of dashboard/components: what dash.html does not have. No build step. */
(function () {
  "use strict";

  const without = (props, names) =>
    Object.fromEntries(
      Object.entries(props).filter(
        ([name, value]) => !names.includes(name) && value !== null && !name.startsWith("_dash"),
      ),
    );

  /* An SVG of our own. Its text comes from dashboard/figures/svg.py alone. */
  function Drawing(props) {
    return React.createElement("span", {
      id: props.id,
      className: props.className,
      dangerouslySetInnerHTML: { __html: props.svg },
    });
  }

  /* A native input that the reader may change; what the server says wins when it changes. */
  function Field(props) {
    const attributes = without(props, ["value", "checked", "setProps", "loading_state"]);
    return React.createElement("input", {
      ...attributes,
      key: [props.value, props.checked].join(" "),
      defaultValue: props.value,
      ...(props.checked === undefined ? {} : { defaultChecked: props.checked }),
    });
  }

  /* Draws nothing. Tells the page that the tree around it is now on the screen. */
  function Arrival(props) {
    React.useEffect(() => {
      window.headway.arrived(props.address, props.title);
    }, [props.address, props.title]);
    return null;
  }

  window.headway_components = { Drawing, Field, Arrival };
})();
