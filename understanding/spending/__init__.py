"""An answer about money taken apart: what was paid, for what, how often."""
