"""Two results of land sales: a wired table with merged headers and units in them, and a three-line table with a total."""

from tests.press import stories
from tests.press.parts import Ad, Grid, Masthead, Merged, News, Place, Sheet, Stroke
from tests.press.records import contact, law, org, parcel

WIRED = (
    ("1", "YP-2024-021", "云坪县白石镇\n工业集中区A-3", "42860.55", "工业用地", "50", "≥1.2", "≥40%", "≤20%", "1286", "1286", "云坪县鼎固建材有限公司"),
    ("2", "YP-2024-022", "县城迎宾大道\n与学府路东南角", "18304.2", "城镇住宅用地", "70", "1.0-2.5", "≤25%", "≥35%", "6410", "7050", "云坪安居房地产开发有限公司"),
    ("3", "YP-2024-023", "县城老汽车站地块", "9117.08", "商务金融用地", "40", "≤3.0", "≤45%", "≥25%", "4380", "流拍", "/"),
    ("4", "YP-2024-024", "清溪镇高铁站\n前广场北侧", "25733.9", "旅馆用地", "40", "≤2.0", "≤40%", "≥30%", "5120", "终止", "/"),
)
WIRED_COLUMNS = ("", "parcel_no", "location", "area_m2", "use", "tenure_years", "floor_area_ratio", "building_density", "green_ratio", "start_price", "price", "winner")

LISTED = Ad(
    "land_transaction_result",
    {
        "method": "listing",
        "approved_by": "云坪县人民政府",
        "offering_window": {"opens": "2024-09-20", "closes": "2024-10-21"},
        "publicity_window": {"opens": "2024-10-24", "closes": "2024-11-06"},
        "parcels_stated": 4,
        "parcels": [parcel(row, WIRED_COLUMNS) for row in WIRED],
        "legal_basis": [law("招标拍卖挂牌出让国有建设用地使用权规定", "国土资源部令第39号")],
        "notice_number": "云自然资公示〔2024〕15号",
        "issuers": [org("云坪县自然资源局")],
        "issued_on": "2024-10-23",
        "contacts": [contact("阳女士", "0739-5550345", address="云坪县行政中心3号楼207室")],
    },
    "云坪县国有建设用地使用权挂牌出让成交结果公示",
    (
        "根据《招标拍卖挂牌出让国有建设用地使用权规定》（国土资源部令第39号）的规定，经云坪县人民政府批准，云坪县自然资源局于2024年9月20日至2024年10月21日在县公共资源交易中心挂牌出让4宗国有建设用地使用权。现将出让结果公示如下：",
        Grid(
            (
                (Merged("序号", 1, 2), Merged("宗地编号", 1, 2), Merged("土地坐落", 1, 2), Merged("面积\n（㎡）", 1, 2), Merged("土地用途", 1, 2), Merged("年限\n（年）", 1, 2), Merged("规划指标", 3), Merged("价款（万元）", 2), Merged("竞得人", 1, 2)),
                ("容积率", "建筑密度", "绿地率", "起始价", "成交价"),
            ),
            WIRED,
            (6, 17, 24, 14, 14, 8, 12, 12, 11, 10, 10, 24),
        ),
        "公示时间：2024年10月24日至2024年11月6日。公示期内对上述结果有异议的，可向我局书面反映。\n单位地址：云坪县行政中心3号楼207室　联系人：阳女士　联系电话：0739-5550345",
    ),
    ("云坪县自然资源局", "2024年10月23日"),
    number="云自然资公示〔2024〕15号", title_size=18, size=9,
)

THREE = (
    ("BL拍2024-6", "白麓区望月湖片区B12", "31025.60", "城镇住宅用地、零售商业用地", "70/40", "19800", "22350", "长岭市恒境置业有限公司"),
    ("BL拍2024-7", "白麓区石桥街道白水社区", "6640.11", "社会停车场用地", "50", "830", "830", "白麓区城乡建设发展有限公司"),
    ("BL拍2024-8", "白麓区岳峰路以西", "15209.00", "科研用地", "50", "2280", "未成交", "—"),
)
THREE_COLUMNS = ("parcel_no", "location", "area_m2", "use", "tenure_years", "start_price", "price", "winner")

AUCTIONED = Ad(
    "land_transaction_result",
    {
        "method": "auction",
        "parcels_stated": 3,
        "parcels": [
            parcel(row, THREE_COLUMNS, **({"deal_date": "2024-10-18"} if row[-1] != "—" else {})) for row in THREE
        ],
        "issuers": [org("白麓区公共资源交易中心"), org("沅宁市自然资源和规划局白麓分局")],
        "issued_on": "2024-10-22",
        "contacts": [contact("交易二部", "0736-5550886")],
    },
    "白麓区国有建设用地使用权拍卖成交公告",
    (
        "受沅宁市自然资源和规划局白麓分局委托，白麓区公共资源交易中心于2024年10月18日对三宗国有建设用地使用权进行公开拍卖，结果如下（金额单位：万元，面积单位：平方米）：",
        Grid(
            (("地块编号", "位置", "出让面积", "规划用途", "出让年限（年）", "起拍价", "成交价", "受让单位"),),
            (
                *THREE,
                ("合计", "", "52874.71", "", "", "22910", "23180", ""),
            ),
            (16, 26, 14, 24, 14, 11, 11, 26),
            "three", 7.5,
        ),
        "成交日期：2024年10月18日。咨询电话：交易二部　0736-5550886",
    ),
    ("白麓区公共资源交易中心", "沅宁市自然资源和规划局白麓分局", "2024年10月22日"),
    frame="none", title_size=17, size=9,
)

SHEET = Sheet(
    276, 230,
    (
        Place(14, 9, 248, (Masthead("沅宁日报", "2024年10月24日　星期四　甲辰年九月廿二", "08", "公告", "责任编辑：祖可　版式：云朵　校对：卜文"),)),
        Place(14, 30, 248, (LISTED,)),
        Place(14, 110, 248, (AUCTIONED,)),
        Place(14, 175, 248, (News("土地市场有所回暖", stories.LAND_NEWS, "前四个月成交十七宗 偏远地块仍有流拍", 4, 22, size=9),)),
    ),
    (Stroke(14, 170, 262, 170, 1), Stroke(14, 222, 262, 222, 0.6)),
)
