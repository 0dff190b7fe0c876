"""Conversations: one message of a citizen in, one reply in codes out."""
