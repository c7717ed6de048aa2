"""Every question against a slow reading of its definition, on small random datasets.

The oracle imports nothing of actorgraph. It knows a dataset as plain values (``world``), gives each date one day in
turn, and answers by what the words mean; the program reads the same dataset from YAML and answers through its public
functions. ``python -m differential --seconds 600`` goes on for as long as it is told, ``--seed 17`` asks one again.
"""
