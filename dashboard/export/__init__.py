"""Published figures in forms that leave the page."""
