"""A release as files and answers that programs read: tables, their description, JSON."""
