"""How many, how much of it is evidenced, and how dense it is."""
