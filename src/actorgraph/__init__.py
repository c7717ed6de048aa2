"""Maps of who stands with whom, against whom, since when, and who says so.

>>> import actorgraph
>>> dataset = actorgraph.load("graph")
>>> answer = actorgraph.paths(dataset, "JNIM", "Al-Qaida")
>>> [hop.relation.id for hop in answer.chains[0].hops]
['allegiance/jnim/al-qaeda/2017-03-02']

What there is stands in :mod:`actorgraph.public`, which is imported when something of it is asked for: the command line
starts without it. Heavy packages are imported by the functions that need them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.public import *  # noqa: F403  (its `__all__` says what that is)

    __version__: str
else:

    def __getattr__(name: str) -> object:
        if name == "__version__":
            from importlib import metadata

            return metadata.version(__name__)
        from importlib import import_module
        from importlib.util import find_spec

        if not find_spec(f"{__name__}.{name}"):  # a module is none of the list, and may be on its way
            public = import_module(f"{__name__}.public")
            globals().update({known: getattr(public, known) for known in ("__all__", *public.__all__)})
        if name not in globals():
            raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
        return globals()[name]

    def __dir__() -> list[str]:
        return sorted({*globals(), *__getattr__("__all__")})
