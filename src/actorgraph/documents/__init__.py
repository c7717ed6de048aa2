"""Documents: what an answer says as blocks, and one renderer for each format."""
