"""Tables in four dresses: no outer verticals, dashed rules, faint grey rules, no rules at all."""

from tests.press.parts import Ad, Grid, Masthead, Place, Sheet, Stroke
from tests.press.records import bounds, contact, days, org, parcel, person, plain, ten_thousands

OPEN = (
    ("QX2024-31", "清溪镇东风村", "20118.4", "工业用地", "50", "≥1.0", "423", "423", "清溪县固德建材有限公司"),
    ("QX2024-32", "县城朝阳路北侧", "6350.72", "零售商业用地", "40", "≤2.5", "2210", "2480", "清溪县万顺商贸有限公司"),
    ("QX2024-33", "县城体育中心西侧", "11809", "体育用地", "50", "≤1.2", "960", "流拍", "—"),
)
OPEN_COLUMNS = ("parcel_no", "location", "area_m2", "use", "tenure_years", "floor_area_ratio", "start_price", "price", "winner")

RESULT = Ad(
    "land_transaction_result",
    {
        "method": "listing",
        "parcels_stated": 3,
        "offering_window": {"opens": "2024-06-11", "closes": "2024-07-10"},
        "parcels": [parcel(row, OPEN_COLUMNS) for row in OPEN],
        "issuers": [org("清溪县自然资源局")],
        "issued_on": "2024-07-12",
        "contacts": [contact(None, "0738-5550129")],
    },
    "清溪县国有建设用地使用权挂牌出让结果公告",
    (
        "我局于2024年6月11日至2024年7月10日挂牌出让3宗国有建设用地使用权，现将结果公告如下。",
        Grid(
            (("宗地编号", "土地坐落", "土地面积（㎡）", "用途", "年限（年）", "容积率", "起始价（万元）", "成交价（万元）", "竞得人"),),
            OPEN, (13, 17, 15, 15, 11, 10, 15, 15, 26), "open",
        ),
        "咨询电话：0738-5550129",
    ),
    ("清溪县自然资源局", "2024年7月12日"),
    frame="none", size=9,
)

DASHED = (
    ("资储〔2024〕05号", "云溪大道与月亮湾路交汇处", "24560.8", "70", "1.0-2.0", "≤28%", "≥35%", "9800", "1960"),
    ("资储〔2024〕06号", "经开区北园", "60012.35", "50", "≥1.2", "≥35%", "≤20%", "1830", "370"),
)

OFFERED = Ad(
    "land_offering",
    {
        "method": "auction",
        "approved_by": "资滨市人民政府",
        "parcels": [
            {
                "parcel_no": no, "location": place, "area_m2": plain(area), "tenure_years": [int(years)], "floor_area_ratio": bounds(ratio),
                "building_density": bounds(density), "green_ratio": bounds(green), "start_price": ten_thousands(start), "deposit": ten_thousands(deposit),
            }
            for no, place, area, years, ratio, density, green, start, deposit in DASHED
        ],
        "application_window": {"opens": "2024-07-15", "closes": "2024-08-05"},
        "deposit_deadline": "2024-08-05T17:00:00",
        "auction_at": "2024-08-08T10:00:00",
        "notice_number": "资自然资告〔2024〕7号",
        "issuers": [org("资滨市自然资源和规划局")],
        "issued_on": "2024-07-12",
        "contacts": [contact("佘女士", "0738-5550440")],
    },
    "国有建设用地使用权拍卖出让公告",
    (
        "经资滨市人民政府批准，资滨市自然资源和规划局决定以拍卖方式出让以下地块的国有建设用地使用权：",
        Grid(
            (("地块编号", "位置", "面积（㎡）", "年限", "容积率", "建筑密度", "绿地率", "起始价（万元）", "保证金（万元）"),),
            DASHED, (18, 24, 13, 8, 11, 11, 10, 15, 15), "dashed",
        ),
        "申请人可于2024年7月15日至2024年8月5日提出书面申请，竞买保证金到账截止时间为2024年8月5日17时。拍卖会定于2024年8月8日10时在市公共资源交易中心举行。\n联系人：佘女士　电话：0738-5550440",
    ),
    ("资滨市自然资源和规划局", "2024年7月12日"),
    number="资自然资告〔2024〕7号", size=9, frame="none",
)

FAINT = (
    ("谷满仓", "湘（2016）清溪县不动产权第0001127号", "清溪县桥东路5号202室", "96.4"),
    ("乐家诚", "湘（2019）清溪县不动产权第0008340号", "清溪县锦绣城11栋1103室", "128.55"),
    ("清溪县城南供销社", "清房权证字第00021735号", "清溪县南门街48号", "312"),
)

DEEDS = Ad(
    "title_deed",
    {
        "event": "lost",
        "items": [
            {"holder": person("谷满仓"), "certificate_no": "湘(2016)清溪县不动产权第0001127号", "location": FAINT[0][2], "area_m2": "96.4"},
            {"holder": person("乐家诚"), "certificate_no": "湘(2019)清溪县不动产权第0008340号", "location": FAINT[1][2], "area_m2": "128.55"},
            {"holder": org("清溪县城南供销社"), "certificate_no": FAINT[2][1], "location": FAINT[2][2], "area_m2": "312"},
        ],
        "objection_period": days(15, unit="working_day"),
        "objections_to": contact("清溪县不动产登记中心", "0738-5550781"),
        "issuers": [org("清溪县不动产登记中心")],
        "issued_on": "2024-07-11",
        "contacts": [contact("清溪县不动产登记中心", "0738-5550781")],
    },
    "不动产权证书（房屋所有权证）遗失公告",
    (
        "下列权利人因保管不善，致不动产权属证书遗失，现公告作废。有异议者请自公告之日起15个工作日内向清溪县不动产登记中心（电话：0738-5550781）书面提出，逾期无异议的，我中心将予以补发。",
        Grid((("权利人", "证书号", "坐落", "建筑面积（㎡）"),), FAINT, (16, 34, 26, 14), "faint", 7.5),
    ),
    ("清溪县不动产登记中心", "2024年7月11日"),
    title_size=13, size=9,
)

BARE = (
    ("LH-2024-14", "鹿鸣镇石牛村", "15730", "工业用地", "331", "331", "娄河竹韵家具有限公司", "2024-07-08"),
    ("LH-2024-15", "鹿鸣镇老粮站", "2286.9", "旅馆用地", "274", "305", "娄河县鹿鸣客栈有限公司", "2024-07-08"),
    ("LH-2024-16", "县城人民路66号", "1904.35", "商务金融用地", "868", "终止", "—", "—"),
    ("LH-2024-17", "高新区科创路南", "33008.6", "工业用地", "1023", "1023", "湖南微晶陶瓷有限公司", "2024-07-09"),
)
BARE_COLUMNS = ("parcel_no", "location", "area_m2", "use", "start_price", "price", "winner", "deal_date")

UNRULED = Ad(
    "land_transaction_result",
    {
        "method": "listing",
        "publicity_window": {"opens": "2024-07-13", "closes": "2024-07-26"},
        "parcels": [parcel(row, BARE_COLUMNS) for row in BARE],
        "notice_number": "娄公示〔2024〕第9号",
        "issuers": [org("娄河县自然资源局"), org("娄河县公共资源交易中心")],
        "issued_on": "2024-07-12",
    },
    "土地使用权挂牌成交结果公示",
    (
        "现将近期国有建设用地使用权挂牌出让成交结果公示如下，公示期为2024年7月13日至7月26日：",
        Grid(
            (("宗地编号", "宗地位置", "面积（㎡）", "土地用途", "起始价（万元）", "成交价（万元）", "竞得人", "成交日期"),),
            BARE, (15, 19, 13, 15, 15, 15, 26, 15), "none", 7.5,
        ),
    ),
    ("娄河县自然资源局", "娄河县公共资源交易中心", "2024年7月12日"),
    number="娄公示〔2024〕第9号", size=9,
)

SHEET = Sheet(
    276, 252,
    (
        Place(14, 9, 248, (Masthead("资水新报", "2024年7月13日　星期六", "07", "公告", "责编：秋白　校对：令狐"),)),
        Place(30, 30, 216, (RESULT, OFFERED, DEEDS, UNRULED), 208),
    ),
    (Stroke(14, 242, 262, 242, 0.8),),
)
