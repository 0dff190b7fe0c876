"""Answers to frequent questions: words by administrators, figures from the dated rules."""
