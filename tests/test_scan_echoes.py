"""Lines of a scan that were read twice."""

from __future__ import annotations

from notices.model import Box, Line
from notices.readers.scan.echoes import without_echoes


def line(text, top, bottom, confidence):
    return Line(text, box=Box(100, top, 228, bottom), confidence=confidence)


def test_the_lower_half_of_a_large_line_is_no_line():
    title, half = line("债权转让通知暨催收公", 773, 786, 0.99), line("债权转让通知查催收会", 783, 791, 0.87)
    assert without_echoes([title, half]) == [title]


def test_lines_that_only_touch_or_say_another_thing_stay():
    title = line("债权转让通知暨催收公", 773, 786, 0.99)
    below, other = line("债权转让通知暨催收公", 785, 797, 0.9), line("根据双方签署的协议", 783, 795, 0.9)
    assert without_echoes([title, below]) == [title, below]
    assert without_echoes([title, other]) == [title, other]


def test_lines_alike_of_one_height_stay():
    one, two = line("张三遗失身份证，声明作废", 773, 783, 0.99), line("李三遗失身份证，声明作废", 781, 791, 0.9)
    assert without_echoes([one, two]) == [one, two]
