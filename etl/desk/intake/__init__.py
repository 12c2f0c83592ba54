"""Bytes that people hand in, brought to the disk safely: whole or not at all, under a name that can
do no harm, and once, however often they are handed in."""
