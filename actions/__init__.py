"""Rasa actions: one turn of a citizen becomes one call to the backend. No rule, no wording."""
