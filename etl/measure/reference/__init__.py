"""Measures that others publish and Headway does not show (methods 5).

They are here so that our answers can be checked against theirs. Nothing outside this package may
import it: they let a group of twelve count as much as one of 14,000, grow with noise, say the same
as a better measure, or compare with whoever happens to be best.
"""
