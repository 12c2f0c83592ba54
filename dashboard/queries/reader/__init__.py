"""What a reader may choose on the page of a measure, and what then is shown."""
