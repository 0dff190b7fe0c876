"""A date of birth taken apart: its days, months and years, ages, and alternatives."""
