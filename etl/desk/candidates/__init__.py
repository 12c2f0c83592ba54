"""What an upload would publish: worked out, compared with what is public, and shown as a draft."""
