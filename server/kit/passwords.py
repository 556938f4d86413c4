"""Argon2id, off the event loop and two hashes at a time: each takes a core and 64 MB for a while."""

import asyncio
import unicodedata
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_AT_ONCE = 2
_hasher = PasswordHasher()
_threads = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="argon2")
DUMMY = (
    f"$argon2id$v=19$m={_hasher.memory_cost},t={_hasher.time_cost},p={_hasher.parallelism}"
    f"${b64encode(bytes(16)).decode().rstrip('=')}${b64encode(bytes(32)).decode().rstrip('=')}"
)


async def hashed(password: str) -> str:
    return await asyncio.get_running_loop().run_in_executor(_threads, _hasher.hash, _bytes(password))


async def matches(password_hash: str | None, password: str) -> bool:
    """Tell whether the password is right; without a hash take as long, and say no."""
    return await asyncio.get_running_loop().run_in_executor(_threads, verify, password_hash, password)


def is_outdated(password_hash: str) -> bool:
    """Tell whether the hash was made with weaker parameters than today's."""
    return _hasher.check_needs_rehash(password_hash)


def verify(password_hash: str | None, password: str) -> bool:
    """Do what `matches` does, in the calling thread."""
    try:
        return _hasher.verify(password_hash or DUMMY, _bytes(password))
    except (VerificationError, InvalidHashError):
        return False


def _bytes(password: str) -> bytes:
    """Return what is hashed: the same letter typed on two systems is one letter."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
