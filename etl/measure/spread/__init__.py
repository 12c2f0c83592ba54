"""One number for the spread over all groups of a dimension, and what chance alone would give.

Every measure takes `Groups`: any rows of groups, the groups along the last axis. A measure of
spread is never shown without the value that chance gives where there is no gap (noise_floor).
"""
