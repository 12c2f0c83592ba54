"""Readers of what is handed out, each by another library than the one that wrote it."""
