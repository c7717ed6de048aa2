"""The data sets of the Uppsala Conflict Data Program as sources, and what their users are asked to cite."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from actorgraph.importers.known.statements import Document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_VERSION: Final = re.compile(r"(?<!\d)(\d{2})\.?(\d)(?!\d)")
_CITED: Final[Mapping[str, str]] = {
    "ucdp-actor-22.1": "Davies, Pettersson & Öberg (2022), Organized violence 1989-2021 and drone warfare, "
    "Journal of Peace Research 59(4)",
    "ucdp-dyadic-21.1": "Pettersson et al. (2021), Organized violence 1989-2020, Journal of Peace Research 58(4)",
    "ucdp-esd-18.1": "Meier, Karlén, Pettersson & Croicu (2023), External support in armed conflicts: introducing the "
    "UCDP external support dataset, Journal of Peace Research 60(3)",
}
"""What users of a version are asked to cite."""


def document_of(short: str, title: str, version: str, path: Path, more: tuple[str, str] = ("", "")) -> Document:
    """Return a data set as a source.

    Args:
        short: What the data set is called in ids.
        title: What it is called.
        version: Its version as its rows say it; empty if they do not, and the name of the file is asked.
        path: The file.
        more: What a reader has to know of its rows, in English and in French.
    """
    if not version and (match := _VERSION.search(path.stem)):
        version = f"{match[1]}.{match[2]}"
    name = f"ucdp-{short}-{version}" if version else f"ucdp-{short}"
    cite = _CITED.get(name)
    english = ["Licence: CC BY 4.0.", f"Cite: {cite}." if cite else "", more[0]]
    french = ["Licence : CC BY 4.0.", f"À citer : {cite}." if cite else "", more[1]]
    return Document(
        name,
        {
            "title": f"{title} {version}".strip(),
            "publisher": "Uppsala Conflict Data Program",
            "url": "https://ucdp.uu.se/downloads/",
            "language": "en",
            "note": {"en": " ".join(filter(None, english)), "fr": " ".join(filter(None, french))},
        },
        f"ucdp-{short}",
    )
