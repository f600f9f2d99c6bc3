"""Write XML that any reader of XML 1.0 takes, whatever an article holds."""

from __future__ import annotations

from xml.etree import ElementTree

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def element(
    parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: str | int
) -> ElementTree.Element:
    """A new child of `parent`.

    Text and attributes must have been through `escape`, which leaves nothing that XML cannot hold.
    """
    child = ElementTree.SubElement(parent, tag, {key: str(attributes[key]) for key in attributes})
    child.text = text
    return child


def serialise(root: ElementTree.Element) -> str:
    """The document, indented, ending in a newline.

    ASCII only, so that the bytes are the same under any locale. UTF-8 is declared, of which ASCII
    is a part, because some readers (Go's) take nothing else.
    """
    ElementTree.indent(root)
    document: bytes = ElementTree.tostring(root, encoding="us-ascii", xml_declaration=False)
    return f"{_DECLARATION}\n{document.decode('ascii')}\n"
