"""Networks of other programs: GraphML, GEXF and node-link JSON, our own exports and those of anybody else."""
