"""What answers have in common: their columns, their scope, what is said of doubt, what is best evidenced."""
