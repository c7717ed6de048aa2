"""The timeline of a figure: what stands where in pixels, and how it is drawn."""
