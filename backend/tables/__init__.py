"""What the slices' tables share. Each table is defined in its slice; `backend.tables.all` gathers them."""
