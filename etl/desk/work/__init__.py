"""Heavy work of the desk: asked for by a row of the catalogue, done by a worker of its own."""
