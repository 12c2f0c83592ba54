"""The verbs that write what pages show: one file a verb, loaded when it is used."""
