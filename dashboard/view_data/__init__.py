"""What a figure is drawn from: frozen, published things and ready texts, and nothing else."""
