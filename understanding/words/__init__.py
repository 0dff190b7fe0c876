"""Words of values: numerals, months, units, denials, in four varieties and as people spell them."""
