"""Two figures set side by side: how far apart they are, how surely, and who moved them."""
