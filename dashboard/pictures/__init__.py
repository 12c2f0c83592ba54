"""One chart on its own: on a small page that others embed, and as an SVG file."""
