"""The figure: one SVG with its title, its day, its key and its sources, that needs no program and no network."""
