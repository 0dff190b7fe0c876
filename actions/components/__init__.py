"""Rasa graph components and mendings; they run in Rasa's own Python 3.10 environment."""
