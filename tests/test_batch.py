"""Runs over many pages: killed, resumed, in any order, with pages that take their worker down."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from notices.batch.ledger import locked
from notices.batch.sources import find_sources
from notices.cli import main
from tests.conftest import FIXTURES, ROOT

TEXTS = sorted(path for path in FIXTURES.glob("[!_]*/*.txt") if path.parent.name not in ("pages", "scans"))


def archive(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        page = TEXTS[number % len(TEXTS)]
        (folder / f"{number:05}.txt").write_bytes(page.read_bytes() + f"\n\n{number}\n".encode())
    return folder


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "notices", "parse", *map(str, arguments)]


def parse(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    env = os.environ | environment
    return subprocess.run(command(*arguments), cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=120)


def output(run: Path) -> tuple[bytes, bytes]:
    return (run / "records.jsonl").read_bytes(), (run / "ledger.jsonl").read_bytes()


def rows(run: Path) -> list[dict]:
    return [json.loads(line) for line in (run / "ledger.jsonl").read_text(encoding="utf-8").splitlines()]


def test_killed_and_resumed_equals_undisturbed(tmp_path):
    pages = archive(tmp_path / "pages", 60)
    assert parse(pages, "-o", tmp_path / "whole", "--workers", 2).returncode == 0
    for _ in range(3):
        process = subprocess.Popen(command(pages, "-o", tmp_path / "killed", "--workers", 2), cwd=ROOT, stdout=subprocess.DEVNULL)
        time.sleep(random.uniform(0.5, 1.6))
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert parse(pages, "-o", tmp_path / "killed", "--workers", 2).returncode == 0
    assert output(tmp_path / "killed") == output(tmp_path / "whole")
    assert not list((tmp_path / "killed" / "parts").glob("*.open"))


POISON = """
import ctypes, time
from notices.batch import units
real = units.file_results

def file_results(path, name, **more):
    if "segfault" in name:
        ctypes.string_at(0)
    if "hang" in name:
        time.sleep(1000)
    if "memory" in name:
        bytearray(4_000_000_000)
    return real(path, name, **more)

units.file_results = file_results
"""


def test_a_page_that_takes_its_worker_down_costs_itself_alone(tmp_path):
    pages = archive(tmp_path / "pages", 20)
    for name in ("segfault", "hang", "memory"):
        shutil.copy(TEXTS[0], pages / f"00010_{name}.txt")
    (tmp_path / "poison.py").write_text(POISON)
    limits = ("--workers", 2, "--timeout", 3, "--memory", "1G")
    environment = {"NOTICES_WORKER_IMPORT": "poison", "PYTHONPATH": str(tmp_path)}
    result = parse(pages, "-o", tmp_path / "run", *limits, **environment)
    assert result.returncode == 1, result.stderr
    errors = {Path(row["file"]).stem: row["error"] for row in rows(tmp_path / "run") if row["error"]}
    assert {name: words in errors[f"00010_{name}"] for name, words in
            (("segfault", "SIGSEGV"), ("hang", "within 3 s"), ("memory", "more memory than"))} == dict.fromkeys(("segfault", "hang", "memory"), True)  # fmt: skip
    assert len(errors) == 3
    assert len(rows(tmp_path / "run")) == 23
    healed = parse(pages, "-o", tmp_path / "run", "--workers", 1)
    assert "3 read, 20 as before" in healed.stdout


def test_order_and_workers_do_not_matter(tmp_path):
    pages = archive(tmp_path / "pages", 24)
    files = sorted(pages.iterdir())
    for name, workers in (("one", 1), ("three", 3)):
        random.shuffle(files)
        assert parse(*files, files[0], "-o", tmp_path / name, "--workers", workers).returncode == 0
    for number in (2, 1):
        assert parse(pages, "-o", tmp_path / "shards", "--shard", f"{number}/2", "--workers", 1).returncode == 0
    assert parse("-o", tmp_path / "shards").returncode == 0
    assert output(tmp_path / "one") == output(tmp_path / "three") == output(tmp_path / "shards")


def test_only_what_is_new_or_changed_is_read_again(tmp_path):
    pages = archive(tmp_path / "pages", 6)
    run = tmp_path / "run"
    parse(pages, "-o", run, "--workers", 1)
    shutil.copy(TEXTS[3], pages / "00002.txt")
    shutil.copy(TEXTS[4], pages / "new.txt")
    (pages / "empty.txt").touch()
    assert "3 read, 5 as before" in parse(pages, "-o", run, "--workers", 1).stdout
    assert "1 read, 7 as before" in parse(pages, "-o", run, "--workers", 1).stdout, "what failed is read again"
    (run / "index.sqlite").write_bytes(b"no database" * 100)
    assert "8 read, 0 as before" in parse(pages, "-o", run, "--workers", 1, "--ocr", "never").stdout, "other settings"
    parse(pages, "-o", tmp_path / "fresh", "--workers", 1, "--ocr", "never")
    assert output(run) == output(tmp_path / "fresh")


def test_two_runs_into_one_folder_are_refused(tmp_path):
    with locked(tmp_path / "run"):
        result = CliRunner().invoke(main, ["parse", str(TEXTS[0]), "-o", str(tmp_path / "run")])
    assert result.exit_code == 2
    assert f"process {os.getpid()}" in result.output


def test_a_torn_group_is_cut_off(tmp_path):
    pages = archive(tmp_path / "pages", 3)
    run = tmp_path / "run"
    parse(pages, "-o", run, "--workers", 1)
    whole = output(run)
    part = next((run / "parts").glob("*.part"))
    content = part.read_bytes()
    part.unlink()
    (run / "parts" / "torn.open").write_bytes(content[:-40])
    assert "1 read, 2 as before" in parse(pages, "-o", run, "--workers", 1).stdout
    assert output(run) == whole


def test_sources(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    pages = archive(tmp_path / "pages", 2)
    with zipfile.ZipFile("z.zip", "w") as pack:
        pack.write(pages / "00000.txt", "甲/一版.txt")
        pack.writestr("notes.csv", "no page")
    with tarfile.open("t.tar.gz", "w:gz") as pack:
        pack.add(pages / "00001.txt", "b.txt")
    Path("list.txt").write_text("# pages\npages\nz.zip\nmissing.txt\n", encoding="utf-8")
    names = [source.name for source in find_sources(["@list.txt", "t.tar.gz", "pages/*1.txt"])]
    assert names == ["pages/00000.txt", "pages/00001.txt", "z.zip!/甲/一版.txt", "missing.txt", "t.tar.gz!/b.txt", "pages/00001.txt"]
    result = CliRunner().invoke(main, ["parse", "@list.txt", "t.tar.gz", "-o", "run", "--workers", "1"])
    assert result.exit_code == 1
    told = {row["file"]: row["notices"] or row["error"] for row in rows(tmp_path / "run")}
    assert "cannot be opened" in told.pop("missing.txt")
    assert len(told) == 4
    assert all(isinstance(count, int) for count in told.values())
    with pytest.raises(FileNotFoundError):
        list(find_sources(["nowhere/*.pdf"]))


def test_pages_of_one_pdf_are_units(tmp_path):
    pdfium = pytest.importorskip("pypdfium2")
    whole = pdfium.PdfDocument.new()
    for name in ("mixed_page.pdf", "shared_borders.pdf"):
        whole.import_pages(pdfium.PdfDocument(FIXTURES / "pages" / name))
    whole.save(tmp_path / "issue.pdf")
    whole.close()
    for name in ("split", "again"):
        assert parse(tmp_path / "issue.pdf", "-o", tmp_path / name, "--workers", 2).returncode == 0
    assert [row["page"] for row in rows(tmp_path / "split")] == [1, 2]
    assert output(tmp_path / "split") == output(tmp_path / "again")
    streamed = CliRunner().invoke(main, ["parse", str(tmp_path / "issue.pdf")]).stdout
    assert sorted(streamed.splitlines()) == sorted((tmp_path / "split" / "records.jsonl").read_text(encoding="utf-8").splitlines())


def test_a_damaged_page_amid_a_tiff_costs_itself(tmp_path):
    from PIL import Image

    frames = [Image.new("L", (900, 700), shade) for shade in (255, 250, 245)]
    frames[0].save(tmp_path / "issue.tif", save_all=True, append_images=frames[1:], compression="tiff_deflate", dpi=(100, 100))
    with Image.open(tmp_path / "issue.tif") as opened:
        opened.seek(1)
        begin, size = opened.tag_v2[273][0], sum(opened.tag_v2[279])
    content = bytearray((tmp_path / "issue.tif").read_bytes())
    content[begin : begin + size] = b"\xff" * size
    (tmp_path / "issue.tif").write_bytes(content)
    assert parse(tmp_path / "issue.tif", "-o", tmp_path / "run", "--workers", 1).returncode == 1
    assert [(row["page"], row["state"] == "failed") for row in rows(tmp_path / "run")] == [(1, False), (2, True), (3, False)]
    assert "page 2: the picture is damaged" in rows(tmp_path / "run")[1]["error"].replace(",", "")


def test_a_pdf_that_crashes_while_its_pages_are_counted_costs_itself(tmp_path):
    pages = archive(tmp_path / "pages", 6)
    shutil.copy(FIXTURES / "pages" / "mixed_page.pdf", pages / "00003_crash.pdf")
    poison = "import ctypes\nfrom notices.batch import units\nreal = units._pages\n"
    poison += "units._pages = lambda path: ctypes.string_at(0) if 'crash' in path.name else real(path)\n"
    (tmp_path / "poison.py").write_text(poison)
    parse(pages, "-o", tmp_path / "run", "--workers", 2, NOTICES_WORKER_IMPORT="poison", PYTHONPATH=str(tmp_path))
    told = {Path(row["file"]).name: row["error"] for row in rows(tmp_path / "run")}
    assert len(told) == 7
    assert [name for name, error in told.items() if error] == ["00003_crash.pdf"]
    assert "SIGSEGV" in told["00003_crash.pdf"]


def test_pages_in_object_storage_are_read_once(tmp_path, monkeypatch):
    server = pytest.importorskip("moto.server")
    s3fs = pytest.importorskip("s3fs")
    store = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    store.start()
    try:
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            monkeypatch.setenv(name, "test")
        monkeypatch.setenv("AWS_ENDPOINT_URL", "http://{}:{}".format(*store.get_host_and_port()))
        files = s3fs.S3FileSystem()
        files.mkdir("archive")
        for number in range(3):
            files.pipe(f"archive/2024/{number}.txt", TEXTS[number].read_bytes())
        run = tmp_path / "run"
        assert "3 read, 0 as before" in parse("s3://archive/2024", "-o", run, "--workers", 1).stdout
        assert "0 read, 3 as before" in parse("s3://archive/2024/*.txt", "-o", run, "--workers", 1).stdout
        files.pipe("archive/2024/1.txt", TEXTS[5].read_bytes())
        assert "1 read, 2 as before" in parse("s3://archive/2024", "-o", run, "--workers", 1).stdout
    finally:
        store.stop()


def test_addresses_are_read_like_files(tmp_path):
    pytest.importorskip("fsspec")
    pages = archive(tmp_path / "pages", 3)
    assert "3 read, 0 as before" in parse(f"file://{pages}", "-o", tmp_path / "run", "--workers", 1).stdout
    assert "0 read, 3 as before" in parse(f"file://{pages}", "-o", tmp_path / "run", "--workers", 1).stdout
    assert len((tmp_path / "run" / "records.jsonl").read_bytes()) > 0
