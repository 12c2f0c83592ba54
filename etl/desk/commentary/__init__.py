"""What the district says of its figures: written, checked, approved and let out like figures."""
