"""The XML text itself: how large it may be, and a parser that fetches, expands and repairs nothing."""

from lxml import etree

from server.kit.errors import Problem
from server.processes.rules.parse.report import Element

MOST_BYTES = 2_000_000
MOST_TAGS = 40_000
MOST_ATTRIBUTES = 40_000
MOST_NAMESPACES = 200

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
WF = "{urn:redress:workflow:1}"


class Unreadable(Exception):  # noqa: N818 - it says what the text is
    """A text that is not even XML of this size and kind."""

    def __init__(self, rule: str, message: str, code: str = "INVALID") -> None:
        super().__init__(message)
        self.problem = Problem(code, message, (), {"rule": rule})


def read(xml: bytes) -> Element:
    """Return the root of the tree, or raise Unreadable."""
    _bound(xml)
    try:
        root = etree.fromstring(xml, _parser())
    except etree.XMLSyntaxError as error:
        raise Unreadable("xml.malformed", f"The file is no well-formed XML: {error.msg}.") from None
    if root.tag != f"{BPMN}definitions":
        raise Unreadable("xml.not_bpmn", "The file is no BPMN 2.0 diagram.")
    return root


def _bound(xml: bytes) -> None:
    """Refuse what would cost more than it may, by counting before anything is parsed."""
    if len(xml) > MOST_BYTES:
        message = f"The file has {len(xml):,} bytes; {MOST_BYTES:,} is the most."
        raise Unreadable("xml.too_large", message, "TOO_LONG")
    try:
        xml.decode("utf-8")
    except UnicodeDecodeError:
        raise Unreadable("xml.not_utf8", "The file is not written in UTF-8.") from None
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise Unreadable("xml.doctype", "The file has a DOCTYPE, which is not allowed.")
    caps = ((b"<", MOST_TAGS), (b"=", MOST_ATTRIBUTES), (b"xmlns", MOST_NAMESPACES), (b"<?", MOST_NAMESPACES))
    if any(xml.count(mark) > most for mark, most in caps):
        raise Unreadable("xml.too_many", "The file has too many elements or attributes.", "TOO_LONG")


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",  # whatever the text says of itself
    )
