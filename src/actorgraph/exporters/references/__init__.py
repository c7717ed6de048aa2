"""The formats of bibliographies: the documents that the record cites."""
