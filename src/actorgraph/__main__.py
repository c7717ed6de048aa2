"""The program: `actorgraph`, and `python -m actorgraph`."""

import gc
import sys


def run() -> None:
    """Run the command line; an interruption is one while it starts, too.

    The garbage collector sleeps until the data stands (:func:`~actorgraph.cli.session.kept` wakes it), and in the end
    it lets everything lie: to walk through what goes with the program anyway takes as long as many an answer.
    """
    gc.disable()
    try:
        from actorgraph.cli.main import main

        main(prog_name="actorgraph")
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    finally:
        gc.freeze()


if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # the current folder: what lies there is data, and nobody asked to run it
    run()
