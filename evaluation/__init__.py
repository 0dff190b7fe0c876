"""How well Rafiq understands, measured on sentences written apart from the training sentences."""
