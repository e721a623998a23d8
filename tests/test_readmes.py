"""The README in English and in Chinese say the same: headings, commands, names in code, figures, pictures, tables."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from notices.rules import rules
from tests.conftest import ROOT

ENGLISH = (ROOT / "README.md").read_text(encoding="utf-8")
CHINESE = (ROOT / "README.zh-CN.md").read_text(encoding="utf-8")


def blocks(text):
    """Blocks of code without their comments, which are translated."""
    found = re.findall(r"^```[a-z]*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [[re.sub(r"\s+# .*", "", line) for line in block.splitlines()] for block in found]


def prose(text):
    return re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)


def headings(text):
    return [line.split(" ")[0] for line in prose(text).splitlines() if re.match("#+ ", line)]


def names_in_code(text):
    return Counter(" ".join(one.split()) for one in re.findall(r"`([^`]+)`", prose(text), re.DOTALL))


def figures(text):
    return Counter(re.findall(r"[0-9]+(?:[.,][0-9]+)*", re.sub(r"`[^`]+`|\]\([^)]*\)", "", prose(text))))


def pictures(text):
    """Pictures by their places; each language has its own of what people see."""
    found = re.findall(r"!\[[^\]]*\]\(([^)]*)\)", text)
    assert all((ROOT / place).exists() for place in found)
    return [place.replace(".zh-CN.", ".") for place in found]


def tables(text):
    return [line.count("|") for line in prose(text).splitlines() if line.startswith("|")]


@pytest.mark.parametrize("part", [headings, blocks, names_in_code, figures, pictures, tables])
def test_both_readmes_have_the_same(part):
    assert part(ENGLISH) == part(CHINESE)


def test_readmes_point_at_each_other():
    assert "[简体中文](README.zh-CN.md)" in ENGLISH.split("\n## ")[0]
    assert "[English](README.md)" in CHINESE.split("\n## ")[0]
    assert f"#{re.search('^## (查看.*)$', CHINESE, re.MULTILINE)[1]})" in CHINESE


def test_readmes_count_the_rules():
    assert f"{len(rules())} rules" in ENGLISH
    assert f"{len(rules())}条规则" in CHINESE


def test_changelog_counts_the_rules():
    assert f"{len(rules())} rules" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
