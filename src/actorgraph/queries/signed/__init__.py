"""Friends and enemies: balance and blocs."""
