"""Figures through the years: change, trend, the line ahead, and the path to a target."""
