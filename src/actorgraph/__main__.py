"""The program: `actorgraph`, and `python -m actorgraph`."""

import gc
import sys

_NEW_VALUES = 200_000
"""After so many the collector looks for cycles: a record is many more, has few, and is there to the end."""


def run() -> None:
    """Run the command line; an interruption is one while it starts, too."""
    gc.set_threshold(_NEW_VALUES)
    try:
        from actorgraph.cli.main import main

        main(prog_name="actorgraph")
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # the current folder: what lies there is data, and nobody asked to run it
    run()
