"""Calling addresses that customers name: HTTPS to public hosts alone, pinned, without redirects, bounded in time.

A name is looked up for each call and the connection made to the address that was checked, so that no second look-up can
lead elsewhere. What is answered is never kept: only its status is told.
"""

import asyncio
import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpcore
from httpcore import AnyIOBackend, AsyncNetworkStream

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
HTTPS = 443
MOST_BYTES = 262_144
_PATIENCE = 10.0  # seconds for all of a call
_STEP = 5.0  # seconds for each step of it
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_NAT64_LOCAL = ipaddress.ip_network("64:ff9b:1::/48")


class Forbidden(Exception):  # noqa: N818 - it says what the address is
    """An address that is never called, however often it is tried."""


class Unreached(Exception):  # noqa: N818 - it says what became of the call
    """A call that did not come through, or was answered with a failure; another try may do better."""


def is_public(address: Address) -> bool:
    """Tell whether an address is of the public network, however it is written."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = _within(address)
        if inner is not None:
            return is_public(inner)
        if address.is_site_local or address in _NAT64_LOCAL:
            return False
    odd = address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback
    return address.is_global and not odd and not address.is_link_local and not address.is_private


def _within(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address that an IPv6 one leads to."""
    if address.ipv4_mapped:
        return address.ipv4_mapped
    if address.sixtofour:
        return address.sixtofour
    if address.teredo:
        return address.teredo[1]
    if address in _NAT64 or int(address) >> 32 == 0:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def check_url(url: str, *, port: int = HTTPS) -> tuple[str, int]:
    """Return host and port of an address that may be called; raise Forbidden."""
    try:
        parts = urlsplit(url)
        host, given = parts.hostname, parts.port
    except ValueError:
        raise Forbidden("the address cannot be read") from None
    if parts.scheme != "https" or not host:
        raise Forbidden("the address does not begin with https://")
    if parts.username is not None or parts.password is not None:
        raise Forbidden("the address holds a name or a password")
    if (given or HTTPS) != port:
        raise Forbidden(f"the port is not {port}")
    if not url.isascii() or any(letter.isspace() or not letter.isprintable() for letter in url):
        raise Forbidden("the address has letters that addresses do not have")
    return host, port


@dataclass(frozen=True)
class Outbound:
    """Calls what is public; tests set another rule, port and trust."""

    allowed: Callable[[Address], bool] = is_public
    port: int = HTTPS
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """Send JSON; return the status when it is a success. Raise Forbidden or Unreached."""
        check_url(url, port=self.port)
        if len(body) > MOST_BYTES:
            raise Forbidden(f"more than {MOST_BYTES:,} bytes would be sent")
        try:
            async with asyncio.timeout(_PATIENCE):
                status = await self._post(url, body, headers)
        except TimeoutError:
            raise Unreached("there was no answer in time") from None
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException, OSError) as error:
            raise Unreached(f"there was no connection ({type(error).__name__})") from None
        if not 200 <= status < 300:  # noqa: PLR2004 - what HTTP calls a success
            raise Unreached(f"the answer was {status}")
        return status

    async def _post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        sent = [("content-type", "application/json"), ("user-agent", "redress"), ("accept", "*/*"), *headers.items()]
        timeouts = dict.fromkeys(("connect", "read", "write", "pool"), _STEP)
        async with httpcore.AsyncConnectionPool(
            ssl_context=self.trust, network_backend=_Pinned(self.allowed), max_connections=1, retries=0, http2=False
        ) as pool:
            request = pool.stream("POST", url, headers=sent, content=body, extensions={"timeout": timeouts})
            async with request as response:
                return int(response.status)  # what else is answered is not read


class _Pinned(AnyIOBackend):
    """Connects to the very address that it has looked up and found allowed."""

    def __init__(self, allowed: Callable[[Address], bool]) -> None:
        super().__init__()
        self._allowed = allowed

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the interface's own argument
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> AsyncNetworkStream:
        pinned = await self._look_up(host, port)
        return await super().connect_tcp(pinned, port, timeout, local_address, socket_options)

    async def _look_up(self, host: str, port: int) -> str:
        """Return the first address of a name; all of them must be allowed."""
        try:
            found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise Unreached("the name is not known") from None
        names = [str(each[4][0]).partition("%")[0] for each in found]
        if not names or not all(self._allowed(ipaddress.ip_address(name)) for name in names):
            raise Forbidden("the address is not a public one")
        return names[0]
