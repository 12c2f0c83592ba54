"""What approvers decide: on uploads, and on what is public. Every decision is in the log."""
