"""`python -m actorgraph`."""

import sys

if not sys.flags.safe_path:
    del sys.path[0]  # the current folder: what lies there is data, and nobody asked to run it

from actorgraph.cli.main import main

main(prog_name="actorgraph")
