"""The formats of programs that look at networks: actors as vertices, ties as edges."""
