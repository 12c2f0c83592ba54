"""The pages' own words in other languages: one folder a language, one `.po` file a part."""
