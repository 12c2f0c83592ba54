"""Starts the scripts of a page once its first answer is on the screen, not before.

A browser that is given scripts fetches, reads and runs them before it paints what stands above
them: the reader would wait for them to see a page that came complete.
"""

LATER = "later"  # the id of the template that holds them, where no browser looks for them

# They run in their order, each in a task of its own. A page in the background is not painted, and
# some browsers do not tell that one was: nobody waits longer than a second.
STARTER = """
(() => {
  let isBegun = false;
  const begin = () => {
    if (isBegun) return;
    isBegun = true;
    const held = document.getElementById("LATER").content;
    const scripts = [...held.querySelectorAll("script")];
    for (const script of scripts) script.async = false;
    scripts[scripts.length - 1].onload = () => new DashRenderer();
    document.body.append(held);
  };
  new PerformanceObserver((painted) => {
    if (painted.getEntriesByName("first-contentful-paint").length) begin();
  }).observe({ type: "paint", buffered: true });
  setTimeout(begin, 1000);
})();
""".strip().replace("LATER", LATER)
