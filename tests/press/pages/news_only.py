"""Tabloid page of news alone. Some of it talks of land deals, of striking off and of lost papers: no notice stands here."""

from tests.press import stories
from tests.press.parts import Masthead, News, Photo, Place, Sheet, Stroke, Text, Vertical

SHEET = Sheet(
    276, 347,
    (
        Place(14, 9, 248, (Masthead("松浦晚报", "2024年5月21日 星期二 农历四月十四", "3", "民生", "责编 戈扬  美编 尚可心  校对 边城"),)),
        Place(14, 30, 20, (Vertical(("一江两岸新图景",), 22, frame="box"),)),
        Place(38, 30, 140, (
            News("简易注销最快二十天办结", stories.CLERKS, "白麓区推进企业开办和注销“一件事”改革", 3, 27, size=9.5, photo=Photo(62, 23, "群众在政务服务大厅办理业务。路遥知 摄"), photo_over=True),
        )),
        Place(14, 164, 164, (
            News("前四个月全市成交经营性用地十七宗", stories.LAND_NEWS, "土地市场有所回暖 出让结果依法公示", 3, 22, "sans", size=9),
            News("守灶人", stories.TEA, columns=3, head_size=26, size=9, photo=Photo(38, 8, "老祝的茶园。祝小满 供图")),
            News("芷城一中夺冠", stories.SPORT, columns=3, head_size=18, size=9, frame="tint"),
        ), 175),
        Place(184, 30, 78, (
            News("一张身份证丢失之后", stories.COURT_NEWS, "法院撤销一起冒名登记", 2, 19, "sans", size=9),
            News("首趟城际列车开出", stories.TRAIN, columns=2, head_size=18, size=9, photo=Photo(24, 31, "列车驶出东站。")),
            News("图书馆的灯亮到九点", stories.LIBRARY, columns=2, head_size=17, size=9),
            News("家庭医生敲门来", stories.CLINIC, columns=2, head_size=17, size=9),
            Text("新闻热线：0737-5550110\n本报地址：松浦市报业路2号  邮编：413099", 7.5, align="center", frame="box"),
        ), 309),
    ),
    (Stroke(181, 30, 181, 339), Stroke(14, 161, 178, 161, 0.3), Stroke(14, 342, 262, 342, 0.8)),
)
