"""JSON that recognisers and layout programs leave: which one wrote it is told by the names in it.

Each program has a file of its own here; its `sheets` or `pages` take the parsed document. Shapes are checked by
pydantic: what is not as the program writes it is refused.
"""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from notices.readers.errors import ReadError
from notices.readers.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from notices.model import Page
    from notices.readers.sheet import Sheet

_DEEPEST = 100


def read(path: Path, *, dpi: float | None = None) -> Iterator[Page]:
    """The pages of an engine's JSON. Raises ReadError where it is none that is known, or is not as it should be."""
    source = Source.of(path)
    document = _parsed(source)
    engine = _engine(document)
    if engine is None:
        raise ReadError(
            f"{path}: this JSON is of no known program (PaddleOCR, RapidOCR, MinerU, Docling, Azure, Google, AWS)"
        )
    reader = import_module(f"notices.readers.{engine}")
    try:
        sheets: list[Sheet] = list(reader.sheets(document))
    except ValidationError as error:
        first = error.errors()[0]
        where = "/".join(map(str, first["loc"]))[:80]
        raise ReadError(f"{path}: not as {engine} writes it, at {where}: {first['msg']}") from error
    if not sheets:
        raise ReadError(f"{path}: this JSON of {engine} holds no page")
    for sheet in sheets:
        yield sheet.page(source, engine, dpi)


def _parsed(source: Source) -> Any:
    try:
        text = source.content.decode("utf-8-sig")
        if _depth(text) > _DEEPEST:
            raise ReadError(f"{source.file}: this JSON is nested without end")
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        if isinstance(error, ReadError):
            raise
        raise ReadError(f"{source.file}: this JSON cannot be read: {error}; fetch it again") from error


def _depth(text: str) -> int:
    """How deep brackets are nested at the most; those inside strings are counted too, which does no harm."""
    deepest = depth = 0
    for sign in text:
        if sign in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in "]}":
            depth -= 1
    return deepest


def _engine(document: Any) -> str | None:
    """The program that wrote a document: the first whose names are all there."""
    if isinstance(document, list):
        sample = next((item for item in document if isinstance(item, dict)), {})
        lists = document and isinstance(document[0], list)
        names = frozenset(sample)
        known: tuple[tuple[str, bool], ...] = (
            ("mineru", "page_idx" in names and "type" in names),
            ("paddle", "rec_texts" in names or "overall_ocr_res" in names or {"res", "bbox"} <= names),
            ("rapidocr", {"txt", "box"} <= names or {"text", "box"} <= names or bool(lists)),
        )
        return next((engine for engine, fits in known if fits), None)
    names = frozenset(document) if isinstance(document, dict) else frozenset()
    marks: tuple[tuple[str, frozenset[str]], ...] = (
        ("docling", frozenset({"schema_name", "texts"})),
        ("mineru", frozenset({"pdf_info"})),
        ("paddle", frozenset({"overall_ocr_res"})),
        ("paddle", frozenset({"rec_texts"})),
        ("paddle", frozenset({"res"})),
        ("rapidocr", frozenset({"boxes", "txts"})),
        ("azure", frozenset({"analyzeResult"})),
        ("azure", frozenset({"apiVersion", "pages"})),
        ("google_vision", frozenset({"responses"})),
        ("google_vision", frozenset({"fullTextAnnotation"})),
        ("textract", frozenset({"Blocks"})),
    )
    return next((engine for engine, wanted in marks if wanted <= names), None)
