"""The registry's side of Rafiq: interviews, decisions, requests, knowledge, over one PostgreSQL."""
