"""What comes from other programs, always as something that a person looks at before it is taken."""
