"""Headway's types: frozen, standard library only, spoken by both sides of the project."""
