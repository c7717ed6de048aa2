"""Tables and documents of formats with words of their own for actors and ties, and what each of them says."""
