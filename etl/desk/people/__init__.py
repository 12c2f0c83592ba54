"""Who works at the desk: accounts, sessions, invitations, and what each role may do."""
