"""The timeline as plain values: life lines in lanes by side, ties as bars for as long as they hold, events as marks."""
