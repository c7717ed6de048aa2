"""Questions: a dataset and a question in, one frozen answer out."""
