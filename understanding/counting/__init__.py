"""An answer about how many taken apart: what was counted, who was left out, what it comes to."""
