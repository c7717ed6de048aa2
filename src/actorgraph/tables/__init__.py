"""A dataset as tables, and the tables that come back as changes of its files."""
