"""Reading what was printed."""

import io
from typing import Any

from pypdf import PdfReader


def text_of(pdf: bytes) -> str:
    """Return the words of a PDF, each pair with one space between, where lines and pages end too."""
    found = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return " ".join(found.replace("\u200b", "").replace("\u00ad", "").split())


def pages_of(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


def meta_of(pdf: bytes) -> dict[str, Any]:
    """Return what a PDF says of itself: title, language, whether it is tagged for who cannot see it."""
    reader = PdfReader(io.BytesIO(pdf))
    root: Any = reader.trailer["/Root"]
    return {
        "title": reader.metadata and reader.metadata.title,
        "language": root.get("/Lang"),
        "tagged": "/StructTreeRoot" in root,
    }
