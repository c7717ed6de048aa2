"""A dataset to begin with: a folder of files in which all is invented and everything is explained."""
