"""Vertical headlines and a poem, photos with captions, a banner over boxed notices, editors at the foot."""

from tests.press import stories
from tests.press.identifiers import uscc
from tests.press.parts import Ad, Banner, Masthead, News, Photo, Place, Sheet, Stroke, Text, Vertical
from tests.press.records import contact, days, org, person

TRADE = uscc("430602", "MA4L0J5K")
SCHOOL = "143060270018853"

GONE = Ad(
    "deregistration",
    {
        "entity": org("洞湖市育才外语培训学校", SCHOOL, "school_licence"),
        "reason": "生源不足",
        "resolution": {"body": "board"},
        "claim_period": days(45),
        "liquidation_group": {"members": ["颜素云", "成百川"], "head": "颜素云"},
        "issuers": [org("洞湖市育才外语培训学校")], "issued_on": "2022-12-05",
        "claims_to": contact("颜素云", "13873055162"), "contacts": [contact("颜素云", "13873055162")],
    },
    "注 销 公 告",
    f"洞湖市育才外语培训学校（办学许可证号：{SCHOOL}）因生源不足，经学校董事会研究决定，拟申请注销并成立清算组，清算组负责人：颜素云，成员：颜素云、成百川。请债权人于见报之日起45日内向本校清算组申报债权。\n联系人：颜素云　13873055162",
    ("洞湖市育才外语培训学校", "2022年12月5日"), title_size=14,
)

GUEST = Ad(
    "deregistration",
    {
        "entity": org("洞湖联创商贸有限公司", TRADE), "resolution": {"body": "shareholders"}, "claim_period": days(45),
        "liquidation_group": {"members": ["汤沛", "阳小满"]},
        "issuers": [org("洞湖联创商贸有限公司")], "issued_on": "2022-12-06",
    },
    "注销公告",
    f"洞湖联创商贸有限公司（统一社会信用代码：{TRADE}）经股东决定，拟向公司登记机关申请注销登记，清算组由汤沛、阳小满组成，请债权人自本公告发布之日起45日内向公司清算组申报债权。洞湖联创商贸有限公司　2022年12月6日",
    frame="box", face="sans", size=8, title_size=12,
)

HOMES = Ad(
    "housing_purchase_deadline",
    {
        "project": "湖滨新居", "deadline": "2023-01-20", "households": {"with_permit": 84, "without_permit": 15, "total": 99},
        "consequence": "取消购房资格", "issuers": [org("洞湖市住房保障和房产管理局")], "issued_on": "2022-12-05",
        "contacts": [contact(None, "0730-5550466", "0730-5550467")],
    },
    "关于湖滨新居限价商品房限期购房的通告",
    "湖滨新居限价商品房项目中，持准购证未购房的有84户，尚未申领准购证的有15户，合计99户。请上述住户于2023年1月20日前办理购房手续，逾期取消购房资格。\n咨询电话：0730-5550466、0730-5550467",
    ("洞湖市住房保障和房产管理局", "2022年12月5日"), title_size=12,
)

FOUND = Ad(
    "foundling",
    {
        "finder": org("洞湖市社会福利院"), "found_on": "2022-10-18", "found_at": "洞湖市云梦路客运站候车厅",
        "child": {"sex": "女", "born_on": "2022-10-15", "features": "左耳后有一颗小黑痣"},
        "claim_period": days(60),
        "issuers": [org("洞湖市社会福利院")], "issued_on": "2022-12-06", "contacts": [contact(None, "0730-5550733")],
    },
    "寻亲公告",
    "2022年10月18日，在洞湖市云梦路客运站候车厅捡拾女婴一名，随身纸条写明2022年10月15日出生，左耳后有一颗小黑痣。请孩子的亲生父母或其他监护人自公告之日起60日内持有效证件到洞湖市社会福利院认领，逾期将依法安置。电话：0730-5550733",
    ("洞湖市社会福利院", "2022年12月6日"), frame="round", title_size=13,
)

COURT = Ad(
    "court_service",
    {
        "court": org("洞湖市君山区人民法院"), "case_number": "（2022）湘9906民初1733号",
        "addressees": [person("喻大江")], "claimants": [org("洞湖市湘楚小额贷款有限公司")], "cause": "小额借款合同纠纷",
        "documents": ["民事判决书"], "service_period": days(30),
        "appeal_period": days(15, "service"), "appeal_court": org("洞湖市中级人民法院"),
        "issuers": [org("洞湖市君山区人民法院")], "issued_on": "2022-12-05",
    },
    "送达公告",
    "喻大江：本院受理原告洞湖市湘楚小额贷款有限公司与被告喻大江小额借款合同纠纷一案已审理终结，现依法公告送达（2022）湘9906民初1733号民事判决书。自公告之日起经过30日视为送达。如不服本判决，可自送达之日起15日内提起上诉，上诉于洞湖市中级人民法院。",
    ("洞湖市君山区人民法院", "2022年12月5日"), frame="double", title_size=13,
)

SHEET = Sheet(
    276, 330,
    (
        Place(14, 9, 248, (Masthead("洞湖日报", "2022年12月8日　星期四　壬寅年十一月十五", "B03", "人文·公告", "值班主任：申屠", 28),)),
        Place(248, 32, 14, (Vertical(("鹿鸣山里制茶人",), 25, "serif"),)),
        Place(120, 32, 122, (News("十六岁学艺 一口铁锅守了五十六年", stories.TEA, columns=2, head_size=17, head_face="sans", size=9.5, photo=Photo(56, 61, "祝柏年在茶园里。祝小满 摄"), photo_over=True),)),
        Place(14, 32, 98, (
            Vertical(("湖上", "一夜北风吹苇白", "半江寒月照船归", "渔翁不问鱼多少", "自补蓑衣自掩扉"), 14, frame="tint", bold=False),
            News("图书馆的灯亮到九点", stories.LIBRARY, columns=2, head_size=17, size=9),
        ), 120),
        Place(248, 160, 14, (Vertical(("稻田飞来新农具",), 18, "sans", "box"),)),
        Place(14, 160, 228, (News("云坪县千亩示范片里的智慧春耕", stories.RICE, columns=4, head_size=18, size=9, photo=Photo(32, 77, "无人机在作业。")),)),
        Place(14, 219, 248, (Banner("公告专栏", "刊登电话：0730-5550100　13873050100"),)),
        Place(14, 231, 80, (GONE, GUEST), 82),
        Place(98, 231, 80, (HOMES, FOUND), 82),
        Place(182, 231, 80, (COURT, Text("洞湖人家 临水小院\n清盘特惠 恭迎品鉴", 15, "sans", bold=True, align="center", frame="thick")), 82),
        Place(14, 319, 248, (Text("本版责任编辑：申屠　美术编辑：鹿野　校对：南星　电子邮箱：bjb@donghu.example.cn", 7.5, align="center"),)),
    ),
    (Stroke(116, 32, 116, 152), Stroke(14, 156, 262, 156, 0.8), Stroke(14, 317, 262, 317, 0.8)),
)
