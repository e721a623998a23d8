"""The review page as a file: one that holds everything, or a folder with its pictures beside it."""

from __future__ import annotations

import base64
import hashlib
import json
from importlib import resources
from typing import TYPE_CHECKING, Any

from notices import __version__
from notices.kinds import kinds
from notices.report.pictures import View, views

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from notices.report.covers import Cover
    from notices.report.gather import Run, RunPage

_SCRIPTS = ("words", "make", "charts", "text", "sheet", "decisions", "kind", "missed", "record", "list", "start")


def write_report(
    run: Run, folder: Path, output: Path, *, lang: str = "zh", covers: Sequence[Cover] | None = None
) -> Path:
    """Write the page and return its file: `output` itself where it ends in .html, else index.html inside it.

    `covers` says that the run was redacted, and what of each page may be seen.
    """
    single = output.suffix.lower() in (".html", ".htm")
    target = output if single else output / "index.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    pages: list[dict[str, Any]] = []
    pictures: list[str] = []
    for number, (page, view) in enumerate(zip(run.pages, views(run.pages, folder, covers), strict=True)):
        address = None
        if view.picture is not None and single:
            pictures.append(base64.b64encode(view.picture).decode())
            address = f"#picture-{len(pictures) - 1}"
        elif view.picture is not None:
            address = f"pages/{number:05d}.webp"
            (target.parent / "pages").mkdir(exist_ok=True)
            (target.parent / address).write_bytes(view.picture)
        pages.append(_page(page, view, address))
    target.write_text(
        _html(_content(run, pages, lang, redacted=covers is not None), pictures, lang), encoding="utf-8"
    )
    return target


def _page(page: RunPage, view: View, address: str | None) -> dict[str, Any]:
    return {
        "file": page.file, "sha256": page.sha256, "number": page.number, "size": view.size, "picture": address,
        "text": view.text, "why": view.why,
    }  # fmt: skip


def _content(run: Run, pages: list[dict[str, Any]], lang: str, *, redacted: bool) -> dict[str, Any]:
    found = [_notice(record, number) for number, page in enumerate(run.pages) for record in page.records]
    return {
        "version": __version__,
        "lang": lang,
        "redacted": redacted,
        "kinds": {kind.name: kind.label for kind in kinds().values()},
        "fields": json.loads(_file("field_names.json")),
        "read": run.read,
        "failures": run.failures,
        "refusals": run.refusals,
        "seconds": run.seconds,
        "pages": pages,
        "notices": found,
    }


def _notice(record: dict[str, Any], page: int) -> dict[str, Any]:
    """An envelope without what the page's entry holds already."""
    source = record["source"]
    kept = ("kind", "id", "title", "text", "record", "evidence", "derived", "confidence", "patches")
    return {
        **{key: record[key] for key in kept if key in record},
        "page": page,
        "box": source["box"],
        "paper": source["publication"],
        "day": source["issue_date"] or record["record"].get("issued_on"),
        "problems": [{**problem, **_languages(problem["message"])} for problem in record["problems"]],
    }


def _languages(message: str) -> dict[str, str]:
    """Both languages of a problem's message, parted at the middle one of its slashes."""
    parts = message.split(" / ")
    half = len(parts) // 2
    return {"en": " / ".join(parts[:half]) or message, "zh": " / ".join(parts[half:])}


def _html(content: dict[str, Any], pictures: Iterable[str], lang: str) -> str:
    from jinja2 import Environment
    from markupsafe import Markup

    style = _file("style.css")
    script = '"use strict";\n(() => {\n' + "\n".join(_file(f"app/{name}.js") for name in _SCRIPTS) + "})();\n"
    template = Environment(autoescape=True).from_string(_file("page.html.jinja"))
    return template.render(
        lang=lang,
        style=Markup(style),  # noqa: S704 - the package's own file
        script=Markup(script),  # noqa: S704 - the package's own files
        style_hash=_hash(style),
        script_hash=_hash(script),
        content=Markup(_embedded(content)),  # noqa: S704 - nothing in it can end the script tag
        pictures=pictures,
    )


def _embedded(content: dict[str, Any]) -> str:
    r"""JSON that can stand inside of a script tag.

    >>> print(_embedded({"text": "</script><!--&"}))
    {"text":"\u003c/script\u003e\u003c!--\u0026"}
    """
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
