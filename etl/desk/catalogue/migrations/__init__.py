"""The steps by which a catalogue grew. A step that was released never changes."""
