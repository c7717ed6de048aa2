"""Networks of other programs: GraphML, GEXF, DOT and JSON, our own exports and those of anybody else."""
