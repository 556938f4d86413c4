"""Networks that a token is good from: CIDR, of IPv4 and IPv6."""

import ipaddress
from collections.abc import Collection, Sequence

from server.kit.checks import Checks

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Places = tuple[tuple[Network, ...], ...]
"""Lists of networks: a caller has to come from one of each."""
MOST_NETWORKS = 50
_MAPPED = ipaddress.IPv6Network("::ffff:0:0/96")


def networks(given: Sequence[str] | None, checks: Checks) -> list[str]:
    """Return the given networks as they are kept; each that is none is a problem at its place."""
    named = given or ()
    if len(named) > MOST_NETWORKS:
        checks.note("TOO_MANY", f"There are more than {MOST_NETWORKS} networks.", ("networks",), max=MOST_NETWORKS)
        return []
    found = []
    for at, each in enumerate(named):
        try:
            found.append(str(_network(each.strip())))
        except ValueError:
            message = "This is no address and no network in CIDR notation, such as 192.0.2.0/24 or 2001:db8::/32."
            checks.note("INVALID", message, ("networks", str(at)))
    return [*dict.fromkeys(found)]


def places(*lists: Collection[str] | None) -> Places:
    """Return kept lists of networks, without those that are empty: they restrict nothing."""
    return tuple(tuple(map(ipaddress.ip_network, each)) for each in lists if each)


def reaches(address: str | None, where: Places) -> bool:
    """Tell whether a caller of this address comes from all of the places."""
    found = caller(address)
    return found is not None and all(any(found in network for network in each) for each in where)


def caller(address: str | None) -> Address | None:
    """Return a caller's address, an IPv4 one as such even where a socket of IPv6 tells it; None when unknown."""
    try:
        found = ipaddress.ip_address(address or "")
    except ValueError:
        return None
    return found.ipv4_mapped or found if isinstance(found, ipaddress.IPv6Address) else found


def _network(given: str) -> Network:
    """Read a network; one whose address is not its first is a slip, and none. Zones are each machine's own names."""
    if "%" in given:
        raise ValueError(given)
    found = ipaddress.ip_network(given)
    if isinstance(found, ipaddress.IPv6Network) and found.subnet_of(_MAPPED):
        mapped = found.network_address.ipv4_mapped
        return ipaddress.ip_network((str(mapped), found.prefixlen - _MAPPED.prefixlen))
    return found
