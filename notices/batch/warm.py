"""Read once, in the process that workers are forked from: what every page needs is loaded and compiled before the fork.

A worker that begins, first or in the place of one that a page took down, is then as quick as one that has read pages.
Nothing that a user gave is read here, so that no page can take this process down. All names are invented.
"""

from __future__ import annotations

import gc
from importlib import import_module

import notices.batch.units  # noqa: F401 - what a worker runs
from notices.batch.run import page_result
from notices.layout.continued import Leaf
from notices.model import Line, Page
from notices.pipeline import read_blocks

_LATE = ("notices.cli", "notices.layout.blocks", "notices.readers.pdf", "notices.readers.pdf_pictures")
"""What a page of a PDF asks for when it comes; none of it starts a thread."""

_PAGE = """注销公告
海州晨岭商贸有限公司（统一社会信用代码：91320700MA1X00000X）经股东会决议，拟向公司登记机关申请注销登记，清算组成员：周岭、吴晨，清算组负责人：周岭。
请债权人于本公告发布之日起45日内向本公司清算组申报债权。联系人：周岭，电话：0518-85550123，地址：海州市海州区晨岭路1号。
海州晨岭商贸有限公司清算组
2024年3月15日

遗失声明
海州晨岭商贸有限公司遗失公章一枚，编号：3207000000001，声明作废。
周岭遗失海州晨岭置业有限公司开具的收据一张，号码：0000001，金额：50000元，声明作废。

海州市海州区人民法院公告
周岭：本院受理原告海州晨岭商贸有限公司诉你买卖合同纠纷一案，案号（2024）苏0706民初1号，现依法向你公告送达起诉状副本、应诉通知书、举证通知书及开庭传票。
自发出本公告之日起，经过30日即视为送达。提出答辩状和举证期限分别为公告期满后15日和30日内。并定于举证期满后第3日上午9时在本院第一法庭开庭审理，逾期将依法缺席裁判。
海州市海州区人民法院
2024年3月15日

拍卖公告
受委托，我公司定于2024年3月28日上午10时在海州市晨岭路2号公开拍卖：海州区晨岭路3号房产一处，建筑面积120.5平方米，参考价人民币80万元，保证金10万元。
有意竞买者请于2024年3月27日17时前到我公司办理竞买登记手续。预展时间：2024年3月26日至27日。联系电话：0518-85550124。
海州晨岭拍卖有限公司
2024年3月15日
"""


def warm() -> None:
    """Load and compile what pages need; what is there then is never looked through for waste again."""
    for name in _LATE:
        import_module(name)
    page = Page("", "", 1, "plain", tuple(map(Line, _PAGE.splitlines())), ordered=True)
    page_result(Leaf(page, read_blocks(page)), 0.0)
    gc.collect()
    gc.freeze()


warm()
