"""The page and the figures in browsers of other makers: one suite, a driver for each."""
