"""Which texts are web addresses that a browser opens, and that lead where they seem to.

Hosts are read as browsers read them: the URL Standard, section 3.5 (https://url.spec.whatwg.org/#host-parsing).
"""

from __future__ import annotations

import re
import unicodedata
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from actorgraph.message import Message
from actorgraph.model.characters import overlooked_in, unseen_in

if TYPE_CHECKING:
    from collections.abc import Callable

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_AHEAD_OF_PATH = re.compile(r"https?://[^/?#\\]{0,1000}(?![^/?#\\])", re.IGNORECASE)
"""Scheme, user, host and port; a host has at most 253 characters, and reading a longer one would take long."""
_NO_HOST = re.compile(r"[\x00-\x20\"#%/:<>?@\[\\\]^`{|}\x7f]")
"""Characters that no host has; a space is none either, of whatever kind."""
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Whether a text is meant as a web address."""
    return _SCHEME.match(text) is not None


def why_no_address(text: str) -> Message | None:
    """Return why a text is no web address: browsers do not open it, or take it elsewhere than it seems to lead."""
    return next((reason for is_wrong, reason in _FAULTS if is_wrong(text)), None)


def deceptive_in(text: str) -> Message | None:
    """Return a sentence on what a reader of an address would not see, or None."""
    if text.isascii():
        return None
    labels = (urlsplit(text).hostname or "").split(".")
    return unseen_in(text) or next((doubt for label in labels if (doubt := overlooked_in(label))), None)


def _has_space(text: str) -> bool:
    return any(character.isspace() for character in text)


def _cannot_be_split(text: str) -> bool:
    try:
        urlsplit(text)
    except ValueError:
        return True
    return False


def _has_no_such_port(text: str) -> bool:
    try:
        port = urlsplit(text).port
    except ValueError:
        return True
    return port is not None and port > 65535


def _has_no_host(text: str) -> bool:
    parts = urlsplit(text)
    is_host = _is_bracketed if "[" in parts.netloc else _is_host
    return not is_host(parts.hostname or "")


def _is_bracketed(host: str) -> bool:
    try:
        return "%" not in host and bool(IPv6Address(host))
    except AddressValueError:
        return False


def _is_host(host: str) -> bool:
    labels = unicodedata.normalize("NFKC", host).removesuffix(".").split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return _is_number(".".join(labels))
    is_named = any(labels) and _NO_HOST.search(".".join(labels)) is None
    return is_named and all(_is_readable(label) for label in labels)


def _is_number(host: str) -> bool:
    try:
        return bool(IPv4Address(host))
    except AddressValueError:
        return False


def _is_readable(label: str) -> bool:
    """Whether a part of a host that stands for other letters does: ``xn--``, and how those are written in ASCII."""
    if not label.casefold().startswith("xn--"):
        return True
    try:
        return bool(label[4:].encode("ascii").decode("punycode"))
    except UnicodeError:
        return False


_NO_HOST_TOLD = Message.of("its host cannot be read")
_FAULTS: Final[tuple[tuple[Callable[[str], bool], Message], ...]] = (
    (lambda text: not is_address(text), Message.of("it has to start with http:// or https://")),
    (lambda text: _AHEAD_OF_PATH.match(text) is None, _NO_HOST_TOLD),
    (_has_space, Message.of("it has a space in it")),
    (_cannot_be_split, _NO_HOST_TOLD),
    (lambda text: "\\" in urlsplit(text).netloc, Message.of("it has a backslash, which browsers take for a slash")),
    (lambda text: "@" in urlsplit(text).netloc, Message.of("a user name ahead of the host hides where it leads")),
    (_has_no_such_port, Message.of("there is no such port")),
    (_has_no_host, _NO_HOST_TOLD),
)
"""What can be wrong with an address, in the order in which it can be told."""
