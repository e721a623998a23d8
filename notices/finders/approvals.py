"""Who approved, and by which paper: 经永嘉溪市人民政府批准, 经省人民政府闽政地〔2005〕321号文批准."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.finders.words import matching

if TYPE_CHECKING:
    from notices.finders.scene import Finder


def approving_body() -> Finder:
    """The body behind 经 and before 批准, or at the head of a clause."""
    return matching(
        r"(?:经(?![济过营])|(?<![\u4e00-\u9fff]))"
        r"(?P<value>[\u4e00-\u9fff、]{1,30}?(?:政府|委员会|管委会|局|厅|部))"
        r"(?:\(?[^,。;\n批()]{0,24}号\)?文?件?)?(?:依法|研究|审核)?(?=批准|同意|审批|批复|审定)"
    )
