"""Notices on tints of their own, grey, warm and blue, with and without a rule around; and two in one box."""

from tests.press.identifiers import uscc
from tests.press.parts import Ad, Banner, Grid, Masthead, Place, Sheet, Text
from tests.press.records import contact, days, law, org, yuan

GYM = uscc("430302", "MA4RK58B")
TRAVEL = uscc("430304", "MA4QX21C")

GONE = Ad(
    "deregistration",
    {
        "entity": org("临川渡力健身服务有限公司", GYM), "resolution": {"body": "shareholders", "date": "2024-08-12"},
        "claim_period": days(45), "liquidation_group": {"members": ["关小虎", "蒙晓晴"], "head": "关小虎"},
        "issuers": [org("临川渡力健身服务有限公司")], "issued_on": "2024-08-19",
        "claims_to": contact("关小虎", "18973201145", address="临川渡市雨湖路72号负一层"), "contacts": [contact("关小虎", "18973201145", address="临川渡市雨湖路72号负一层")],
    },
    "解散清算公告",
    f"临川渡力健身服务有限公司（统一社会信用代码：{GYM}）已于2024年8月12日经股东会决议解散，并于同日成立清算组，清算组由关小虎、蒙晓晴组成，关小虎为清算组负责人。"
    "公司债权人应当自本公告之日起四十五日内向清算组申报债权，逾期未申报的，视为放弃权利。\n联系人：关小虎　联系电话：18973201145\n联系地址：临川渡市雨湖路72号负一层",
    ("临川渡力健身服务有限公司", "2024年8月19日"), frame="tint",
)

TOURS = Ad(
    "deregistration",
    {
        "entity": org("临川渡市四季行旅行社有限公司", TRAVEL), "resolution": {"body": "shareholders"}, "claim_period": days(45),
        "issuers": [org("临川渡市四季行旅行社有限公司")], "issued_on": "2024-08-20", "claims_to": contact(None, "0732-5550712"), "contacts": [contact(None, "0732-5550712")],
    },
    "注销公告",
    f"临川渡市四季行旅行社有限公司（{TRAVEL}）股东会决议解散公司，即日起停止经营活动，清算组已成立。请债权人自公告之日起四十五日内向本公司清算组申报债权，特此公告。电话：0732-5550712",
    ("临川渡市四季行旅行社有限公司", "二○二四年八月二十日"), frame="warm", face="sans", size=8,
)

HOMES = Ad(
    "housing_purchase_deadline",
    {
        "project": "临江雅苑", "deadline": "2024-10-31", "households": {"with_permit": 143, "without_permit": 29, "total": 172},
        "consequence": "视为自动放弃购房资格,房源收回另行安排", "lookup": {"url": "http://zjj.linchuandu.example.cn", "keyword": "临江雅苑"},
        "issuers": [org("临川渡市住房和城乡建设局")], "issued_on": "2024-08-20",
    },
    "临江雅苑限价商品房限期购房公告",
    "临江雅苑限价商品房销售工作已进入收尾阶段。经核查，现有143户已取得准购证但未签约，29户未取得准购证，两项合计172户。请以上家庭于2024年10月31日前到临江雅苑营销中心签订购房合同，逾期未签订的，视为自动放弃购房资格，房源收回另行安排。\n"
    "名单查询：登录http://zjj.linchuandu.example.cn，输入关键词“临江雅苑”。",
    ("临川渡市住房和城乡建设局", "2024年8月20日"), frame="blue", title_size=13,
)

PLAN = Ad(
    "planning_publicity",
    {
        "project": "临川渡市第七中学综合楼", "developer": org("临川渡市第七中学"), "location": "雨湖区建设南路118号",
        "content": "新建综合楼一栋,地上六层、地下一层,建筑面积11280.5平方米", "period": {**days(7, None), "ends_on": "2024-08-27"},
        "window": {"opens": "2024-08-21", "closes": "2024-08-27"},
        "issuers": [org("临川渡市自然资源和规划局")], "issued_on": "2024-08-20", "contacts": [contact("规划科", "0732-5550655")],
    },
    "建设工程规划许可批前公示",
    "我局受理了临川渡市第七中学综合楼项目的规划许可申请，现按规定予以批前公示。\n项目名称：临川渡市第七中学综合楼\n建设单位：临川渡市第七中学\n建设地点：雨湖区建设南路118号\n"
    "建设内容：新建综合楼一栋，地上六层、地下一层，建筑面积11280.5平方米\n公示期限：7日（2024年8月21日至2024年8月27日）\n联系科室：规划科　联系电话：0732-5550655",
    ("临川渡市自然资源和规划局", "2024年8月20日"), frame="tint_box", title_size=12.5,
)

ENVIRONMENT = Ad(
    "environmental_publicity",
    {
        "project": "年处理3万吨废旧塑料再生利用项目", "constructor": org("临川渡绿环再生资源有限公司"), "assessor": org("湖南澄宇环境技术有限公司"),
        "stage": 2, "report_links": ["http://www.lvhuan.example.com/hp2"], "period": days(10, unit="working_day"), "republication": {"ordinal": 2},
        "legal_basis": [law("环境影响评价公众参与办法")],
        "issuers": [org("临川渡绿环再生资源有限公司")], "issued_on": "2024-08-20", "contacts": [contact("鞠工", "13573200981")],
    },
    "年处理3万吨废旧塑料再生利用项目\n环境影响评价第二次公示",
    "根据《环境影响评价公众参与办法》，现将年处理3万吨废旧塑料再生利用项目环境影响评价信息公示如下。建设单位：临川渡绿环再生资源有限公司；环评单位：湖南澄宇环境技术有限公司。"
    "环境影响报告书征求意见稿及公众意见表的网络链接：http://www.lvhuan.example.com/hp2。公众可在公示之日起10个工作日内通过电话、信函等方式提出意见。联系人：鞠工，电话：13573200981。",
    ("临川渡绿环再生资源有限公司", "2024年8月20日"), frame="tint", title_size=12,
)

AWARD = Ad(
    "award",
    {
        "buyer": org("临川渡市城市管理和综合执法局"), "project": "城区道路保洁服务采购项目", "project_no": "LCD-CG-2024-087",
        "winners": [{"party": org("湖南净朗环境服务有限公司"), "price": yuan("6386400")}],
        "window": {"opens": "2024-08-20", "closes": "2024-08-21"},
        "issuers": [org("临川渡市城市管理和综合执法局")], "issued_on": "2024-08-19",
    },
    "中标结果公告",
    "项目名称：城区道路保洁服务采购项目\n项目编号：LCD-CG-2024-087\n采购人：临川渡市城市管理和综合执法局\n中标供应商：湖南净朗环境服务有限公司\n中标金额：638.64万元\n公告期限：2024年8月20日至2024年8月21日",
    ("临川渡市城市管理和综合执法局", "2024年8月19日"), frame="blue", title_size=13, indent=False,
)

AUCTION = Ad(
    "auction",
    {
        "auctioneer": org("湖南诚锤拍卖有限公司"), "at": "2024-09-03T10:00:00", "place": "临川渡市湖滨宾馆二楼会议室",
        "lots": [
            {"lot_no": "1", "description": "雨湖路14号临街门面一楼", "area_m2": "86.2", "start_price": yuan("980000"), "deposit": yuan("100000")},
            {"lot_no": "2", "description": "建设北路原化工厂旧仓库", "area_m2": "1320", "start_price": yuan("2450000"), "deposit": yuan("300000")},
        ],
        "viewing_window": {"opens": "2024-08-29", "closes": "2024-08-30"},
        "registration_deadline": "2024-09-02T16:00:00",
        "issuers": [org("湖南诚锤拍卖有限公司")], "issued_on": "2024-08-21", "contacts": [contact("牛女士", "0732-5550909", "18073266017")],
    },
    "拍 卖 公 告",
    (
        "我公司受托定于2024年9月3日上午10时在临川渡市湖滨宾馆二楼会议室公开拍卖以下标的：",
        Grid(
            (("标的号", "标的名称", "建筑面积（㎡）", "起拍价（万元）", "保证金（万元）"),),
            (("1", "雨湖路14号临街门面一楼", "86.20", "98", "10"), ("2", "建设北路原化工厂旧仓库", "1320.00", "245", "30")),
            (8, 26, 15, 15, 15),
        ),
        "标的展示：2024年8月29日至8月30日，标的所在地。\n报名截止时间：2024年9月2日16时。\n联系人：牛女士　电话：0732-5550909　18073266017",
    ),
    ("湖南诚锤拍卖有限公司", "2024年8月21日"), frame="warm",
)

RENT = Ad(
    "other",
    {"issuers": [org("临川渡市湖滨公园管理处")], "issued_on": "2024-08-19", "contacts": [contact(None, "0732-5550226")]},
    "停水闭园公告",
    "因供水主管改造，湖滨公园定于2024年8月24日8时至18时闭园一天，不便之处，敬请市民谅解。咨询电话：0732-5550226。",
    ("临川渡市湖滨公园管理处", "2024年8月19日"), frame="tint", title_size=12,
)

SHEET = Sheet(
    276, 190,
    (
        Place(14, 8, 248, (Masthead("临川渡早报", "2024年8月21日　星期三", "12版", "公告服务", "编辑 郁金　校对 夏至", 24),)),
        Place(14, 27, 248, (Banner("公告服务", "热线 0732-5550200", "rules"),)),
        Place(14, 40, 80, (GONE, PLAN, RENT), 140),
        Place(98, 40, 80, (TOURS, HOMES, AWARD), 140),
        Place(182, 40, 80, (ENVIRONMENT, AUCTION, Text("本报声明：以上信息由刊登单位提供并负责", 7, align="center")), 140),
    ),
)
