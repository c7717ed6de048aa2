"""Who owns whom: stakes from ties, chains of owners, and what these come to."""
