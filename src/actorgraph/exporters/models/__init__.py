"""The formats that have a model of the world of their own: what it has no word for is said beside it, or left out."""
