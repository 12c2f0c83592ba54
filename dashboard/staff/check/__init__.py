"""The parts of the page of an upload: what was read, what was found, what is next."""
