"""Who stands around an actor, and between two."""
