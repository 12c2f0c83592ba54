"""The catalogue: what staff did, are doing and may do. One database, SQLite or PostgreSQL."""
