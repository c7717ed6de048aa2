"""The few lines by which an article shows a page.

Nothing in them depends on ``style`` or ``allow``, which many programs that take articles strip: width and height are
attributes. A frame by itself is a part of a line, which themes that centre every block of an article leave at the edge
of the window: it stands in a block of its own. Where the frame is stripped, a link is left that leads to the same view.
"""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urldefrag, urlencode, urlsplit

from actorgraph.errors import ExportError
from actorgraph.exporters.html.heading import heading_of
from actorgraph.exporters.html.opening import Opening
from actorgraph.exporters.html.rendered import Rendered, rendered_at
from actorgraph.message import Message
from actorgraph.model.selection import Selection
from actorgraph.wording import ENGLISH
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from actorgraph.model.dataset import Dataset

SANDBOX: Final = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"
"""What the page may do in an article: never ``allow-same-origin``, which with scripts would undo the sandbox."""

HEIGHT: Final = 560
"""The height in pixels that fits a column of 640: what stands above and below the picture takes 210, and leaves it as
wide a view as a screen has; in 360 the tall picture of a phone has 230, and in an article's column less."""

THEMES: Final = ("light", "dark")
"""What an article can have the page be, whatever the reader's screen is."""


def embedded(
    page: str,
    dataset: Callable[[], Dataset],
    *,
    opening: Opening | None = None,
    address: str | None = None,
    theme: str | None = None,
    height: int = HEIGHT,
) -> str:
    """Return the frame that shows a page that ``render`` wrote, and below it a link to the page.

    Args:
        page: The page on disk, whose title becomes that of the frame; or its address.
        dataset: Returns its data; called only if they have to be asked.
        opening: How it opens; as it does by itself if that is not said.
        address: Where the page will be found; its file name if it will lie beside the article.
        theme: One of :data:`THEMES`; that of the reader's screen if it is not said.
        height: The height of the frame in pixels.

    Raises:
        ExportError: If there is no such file, it is not such a page, it is of other data, or the address is none of
            the web.
        QuestionError: If the data do not know what it is to open with.
    """
    opens = opening or Opening()
    found, data = _found(page, dataset, opens)
    parts = opens.parts(found, data)
    base = _checked(_address_of(page) if address is None else address)
    language = opens.language or found.language
    title = opens.title(found, data)
    attributes = {
        "src": _linked(base, {"embed": "", **({"theme": theme} if theme else {}), **parts}),
        "title": title,
        "width": "100%",
        "height": str(height),
        "frameborder": "0",
        "loading": "lazy",
        "sandbox": SANDBOX,
        "referrerpolicy": "no-referrer",
    }
    listed = " ".join(f'{name}="{_escaped(value)}"' for name, value in attributes.items())
    words = phrase("{title}: the picture on its own page", language).format(title=title)
    frame = f"<div><iframe {listed}></iframe></div>"
    return f'{frame}\n<p><a href="{_escaped(_linked(base, parts))}">{_escaped(words)}</a></p>'


def _found(page: str, dataset: Callable[[], Dataset], opens: Opening) -> tuple[Rendered, Dataset | None]:
    """Return a page, and its data if they have to be asked: of a page that is elsewhere they say all that is known."""
    if _is_address(page):
        data, language = dataset(), opens.language or ENGLISH
        heading = heading_of(data, Selection(), None, language)
        steps = tuple(step.during.span if step.during else step.day_within(data.day) for step in data.story)
        return Rendered(title=" ".join(heading.title.split()), language=language, steps=steps), data
    found = rendered_at(Path(page))
    if not opens.asks(found):
        return found, None
    data = dataset()
    found.check_of(data)
    return found, data


def _is_address(page: str) -> bool:
    return page.lower().startswith(("https://", "http://", "//"))


def _address_of(page: str) -> str:
    return page if _is_address(page) else quote(os.fsencode(Path(page).name))


def _linked(address: str, parts: Mapping[str, str]) -> str:
    """Return an address with the parts of its fragment; one that says nothing stands without an equals sign."""
    told = "&".join(urlencode({name: text}).removesuffix("=") for name, text in parts.items())
    return f"{address}#{told}" if told else address


def _checked(address: str) -> str:
    """Return an address without its fragment, if following it can do no more than load a page."""
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        scheme = "none"
    if scheme not in ("", "http", "https") or not address.isprintable() or set(" \\") & set(address):
        reason = Message.of("an address begins with https:// or http://, or is relative")
        raise ExportError(address, reason, doing="embed")
    return urldefrag(address).url


def _escaped(value: str) -> str:
    """Return a text in which nothing can end it, command a terminal or turn its direction."""
    return "".join(character if character.isprintable() else f"&#{ord(character)};" for character in escape(value))
