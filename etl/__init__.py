"""From a district's workbooks to a published release: read, map, check, combine, protect, measure,
publish. `etl.pipeline` shows the whole path on one screen."""
