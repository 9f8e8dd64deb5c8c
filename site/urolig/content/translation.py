"""When a translation no longer says what its source says."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any


def source_hash(fields: Mapping[str, Any], body: str) -> str:
    """Twelve hex digits over a source's translatable fields and body, blind to line breaks and spacing.

    ``fields`` holds the text fields alone, as read from the front matter; facts never enter.
    """
    canonical = json.dumps([_settled(dict(fields)), _settled(body)], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:12]


def _settled(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _settled(inner) for key, inner in value.items() if inner}
    if isinstance(value, list):
        return [_settled(inner) for inner in value]
    return " ".join(str(value).split())
