"""Schools beside one another: how far poverty predicts their results, limits by chance, neighbours.

Schools are never ranked. Only bands of the number of students are public at school level, so every
limit here takes the lower end of the band.
"""
