"""Measures for dimensions whose groups have an order of advantage, such as bands of poverty."""
