"""One module a page. `page(release, state, today)` gives its title, crumbs and content.

Home takes one thing more: `before`, the release before this one (or None), for what changed since.
"""
