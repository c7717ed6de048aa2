"""Tables of events (attacks, payments) of any size, brought to a row for each two actors by an engine for tables."""
