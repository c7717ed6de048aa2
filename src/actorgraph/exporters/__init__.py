"""Files out: a dataset in somebody's format, or as a picture."""
