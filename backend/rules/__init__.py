"""The dated rules of this directory: formula, figures with unit and source, conditions of programmes."""

from backend.rules.files import RulesError, load, published, rules_on

__all__ = ["RulesError", "load", "published", "rules_on"]
