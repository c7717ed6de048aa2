"""The command line: it parses, calls, and maps errors to exit codes. Nothing is decided here."""
