"""Tables and lists that are published, recognised by what they begin with, and what each of them says."""
