"""The sentences bound to one release, by what they speak of. `etl.wording.words.Words` is all of
them together."""
