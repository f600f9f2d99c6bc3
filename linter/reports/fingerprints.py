"""Name a finding so that a service recognises it in the next run, wherever it stands by then."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from linter.findings import Finding


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """One SHA-256 digest in hexadecimal for each of `findings`, all different within an article.

    It is made of the rule, the article's id, the part and the words, never of a line or a path: a
    story that moves, or is edited elsewhere, keeps its fingerprints. Case and spacing of the words
    do not count. Where all of it is the same twice, the second is told apart by its number.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    digests: list[str] = []
    for finding in findings:
        words = " ".join(finding.text.casefold().split())
        named = (finding.rule, finding.article or "", finding.part, words)
        seen[finding.path, *named] += 1
        digests.append(digest(*named, str(seen[finding.path, *named])))
    return digests


def digest(*names: str) -> str:
    """The SHA-256 digest of these names in this order, in hexadecimal."""
    return sha256(json.dumps(names).encode("ascii")).hexdigest()
