"""Interviews as stored and as talked: tables, putting a question, reading an answer."""
