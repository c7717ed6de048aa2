"""Who came from whom."""
