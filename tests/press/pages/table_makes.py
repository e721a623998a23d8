"""Tables in four more dresses: flat rules alone, hairlines with merged heads, three lines with wrapped cells, no rules and wrapped cells."""

from tests.press.parts import Ad, Grid, Masthead, Merged, Place, Sheet, Stroke
from tests.press.records import contact, org, parcel

ROWS = (
    ("NX-2025-01", "南溪县城东大道北侧", "8412.6", "零售商业用地", "40", "≤2.2", "1530", "1685", "南溪县同兴商贸有限公司"),
    ("NX-2025-02", "南溪县杨柳镇老街", "2075", "旅馆用地", "40", "≤1.6", "388", "流拍", "—"),
    ("NX-2025-03", "南溪县工业园二期", "31260.4", "工业用地", "50", "≥1.2", "940", "940", "南溪县立本机械有限公司"),
)
COLUMNS = ("parcel_no", "location", "area_m2", "use", "tenure_years", "floor_area_ratio", "start_price", "price", "winner")

FLAT = Ad(
    "land_transaction_result",
    {
        "method": "listing",
        "parcels": [parcel(row, COLUMNS) for row in ROWS],
        "issuers": [org("南溪县自然资源局")],
        "issued_on": "2025-03-18",
    },
    "南溪县国有建设用地使用权挂牌出让成交公告",
    (
        "现将近期挂牌出让的国有建设用地使用权成交情况公告如下。",
        Grid(
            (("地块编号", "地块位置", "出让面积（㎡）", "用途", "年限（年）", "容积率", "起始价（万元）", "成交价（万元）", "竞得人"),),
            ROWS, (13, 19, 15, 15, 11, 9, 17, 17, 24), "rows", 7,
        ),
    ),
    ("南溪县自然资源局", "2025年3月18日"),
    frame="none", size=9,
)

HAIR = (
    ("1", "HB-11", "河北岸\n滨江路3号", "5120.8", "城镇住宅用地", "70", "1.0-2.4", "≤30%", "≥30%", "4100", "4650", "兰浦市汇景置业有限公司"),
    ("2", "HB-12", "旧粮库地块", "3308.25", "商务金融用地", "40", "≤3.2", "≤45%", "≥20%", "1770", "终止", "/"),
    ("3", "HB-13", "新桥头东侧", "12045", "科研用地", "50", "≤2.0", "≤40%", "≥25%", "1450", "1450", "兰浦市启明光电有限公司"),
)
HAIR_COLUMNS = ("", "parcel_no", "location", "area_m2", "use", "tenure_years", "floor_area_ratio", "building_density", "green_ratio", "start_price", "price", "winner")

GREY = Ad(
    "land_transaction_result",
    {
        "method": "listing",
        "parcels": [parcel(row, HAIR_COLUMNS) for row in HAIR],
        "issuers": [org("兰浦市自然资源和规划局")],
        "issued_on": "2025-03-17",
        "contacts": [contact(None, "0737-5550216")],
    },
    "兰浦市国有建设用地使用权挂牌出让结果公示",
    (
        "我局挂牌出让的下列国有建设用地使用权已经结束，现将结果公示如下：",
        Grid(
            (
                (Merged("序号", 1, 2), Merged("编号", 1, 2), Merged("位置", 1, 2), Merged("面积\n（㎡）", 1, 2), Merged("用途", 1, 2), Merged("年限\n（年）", 1, 2), Merged("规划条件", 3), Merged("价款（万元）", 2), Merged("竞得人", 1, 2)),
                ("容积率", "建筑密度", "绿地率", "起始价", "成交价"),
            ),
            HAIR, (6, 10, 18, 13, 16, 9, 12, 12, 11, 10, 10, 26), "hair", 7.5,
        ),
        "联系电话：0737-5550216",
    ),
    ("兰浦市自然资源和规划局", "2025年3月17日"),
    size=9,
)

LINED = (
    ("青州土2025-4", "青洲区银河路与\n望江路交汇处", "22480.35", "城镇住宅用地", "70", "15600", "17250", "青洲区锦程房地产\n开发有限公司"),
    ("青州土2025-5", "青洲区梅林街道\n柳塘社区", "4016.9", "社会停车场用地", "50", "610", "610", "青洲区安行停车\n管理有限公司"),
    ("青州土2025-6", "青洲区港口路7号", "9530", "仓储用地", "50", "880", "未成交", "—"),
)
LINED_COLUMNS = ("parcel_no", "location", "area_m2", "use", "tenure_years", "start_price", "price", "winner")

THREE = Ad(
    "land_transaction_result",
    {
        "method": "auction",
        "parcels_stated": 3,
        "parcels": [parcel(row, LINED_COLUMNS) for row in LINED],
        "issuers": [org("青洲区自然资源局")],
        "issued_on": "2025-03-14",
    },
    "青洲区国有建设用地使用权拍卖成交结果公告",
    (
        "我局于近日组织拍卖出让三宗国有建设用地使用权，结果公告如下。",
        Grid(
            (("地块编号", "位置", "出让面积（㎡）", "规划用途", "出让年限（年）", "起拍价（万元）", "成交价（万元）", "受让单位"),),
            LINED, (16, 22, 15, 19, 15, 15, 15, 22), "three", 7.5,
        ),
    ),
    ("青洲区自然资源局", "2025年3月14日"),
    frame="none", size=9,
)

BARE = (
    ("TJ-07", "台江县凤鸣镇\n小学东侧", "1860.2", "零售商业用地", "265", "291", "台江县喜来百货\n有限公司", "2025-03-10"),
    ("TJ-08", "台江县石门坪村", "15044", "工业用地", "302", "302", "台江县绿源竹业有限公司", "2025-03-10"),
    ("TJ-09", "台江县城关镇\n建设路南段", "2733.8", "商务金融用地", "790", "流拍", "—", "—"),
)
BARE_COLUMNS = ("parcel_no", "location", "area_m2", "use", "start_price", "price", "winner", "deal_date")

UNRULED = Ad(
    "land_transaction_result",
    {
        "method": "listing",
        "parcels": [parcel(tuple(cell.replace("\n", "") for cell in row), BARE_COLUMNS) for row in BARE],
        "issuers": [org("台江县自然资源局")],
        "issued_on": "2025-03-12",
    },
    "台江县国有建设用地使用权挂牌成交公示",
    (
        "现将国有建设用地使用权挂牌出让成交情况公示如下：",
        Grid(
            (("宗地编号", "宗地位置", "面积（㎡）", "土地用途", "起始价（万元）", "成交价（万元）", "竞得人", "成交日期"),),
            BARE, (12, 19, 13, 16, 15, 15, 22, 15), "none", 7.5,
        ),
    ),
    ("台江县自然资源局", "2025年3月12日"),
    size=9,
)

SHEET = Sheet(
    276, 262,
    (
        Place(14, 9, 248, (Masthead("兰浦日报", "2025年3月19日　星期三", "06", "公告", "责编：程舟　校对：季禾"),)),
        Place(30, 30, 216, (FLAT, GREY, THREE, UNRULED), 218),
    ),
    (Stroke(14, 252, 262, 252, 0.8),),
)
