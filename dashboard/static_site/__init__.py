"""The public pages of a release as files, for any web server: nothing runs where they lie."""
