"""What people type: scripts, varieties, spelling and typed answers. Standard library only, Python 3.10 or later."""
