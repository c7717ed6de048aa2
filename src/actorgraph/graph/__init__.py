"""What is selected of a dataset, and what it looks like to networkx."""
