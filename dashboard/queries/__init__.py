"""From a published release and a reader's choices to view data: frozen, with every text ready.

Nothing here is kept: the release keeps what it read, and whole pages are kept by their address.
"""
