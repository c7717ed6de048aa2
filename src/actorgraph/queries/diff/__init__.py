"""What changed, between two days or two records."""
