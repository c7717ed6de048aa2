"""`python -m actorgraph`."""

from actorgraph.cli.main import main

main(prog_name="actorgraph")
