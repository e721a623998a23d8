"""Tabloid page: news, a photo, and three notices at the end of the last column."""

from tests.press import stories
from tests.press.identifiers import uscc
from tests.press.parts import Ad, Banner, Grid, Masthead, News, Photo, Place, Sheet, Stroke, Text

SCHOOL = "芷城县启蒙艺术培训学校有限公司"
CODE = uscc("430702", "MA4R8T3L")

CLOSED = Ad(
    "deregistration",
    {
        "entity": {"name": SCHOOL, "type": "organisation", "identifiers": [{"scheme": "uscc", "value": CODE}]},
        "reason": "场地租约到期",
        "resolution": {"body": "shareholders"},
        "claim_period": {"count": 45, "unit": "day", "starts": "publication"},
        "claims_to": {"name": "万春晖", "phones": ["18873605127"], "address": "芷城县文昌东路19号"},
        "issuers": [{"name": SCHOOL, "type": "organisation"}],
        "issued_on": "2024-05-13",
        "contacts": [{"name": "万春晖", "phones": ["18873605127"], "address": "芷城县文昌东路19号"}],
    },
    "注销公告",
    f"{SCHOOL}（统一社会信用代码：{CODE}）因场地租约到期，经股东会决议，拟向登记机关申请注销登记。"
    "请本公司债权人自本公告刊登之日起四十五日内向本公司申报债权，逾期按有关规定处理。\n"
    "联系人：万春晖\n联系电话：18873605127\n地址：芷城县文昌东路19号",
    (SCHOOL, "2024年5月13日"),
    frame="none",
)

HOMES = Ad(
    "housing_purchase_deadline",
    {
        "project": "沅江花苑三期",
        "deadline": "2024-06-30",
        "households": {"with_permit": 265, "without_permit": 48, "total": 313},
        "consequence": "视为自愿放弃,取消其限价商品房购买资格",
        "lookup": {"url": "www.zhicheng.example.gov.cn", "keyword": "沅江花苑"},
        "legal_basis": [{"title": "芷城县限价商品房管理办法", "document_number": "芷政发〔2019〕8号", "articles": ["14", "17"]}],
        "issuers": [{"name": "芷城县住房保障服务中心", "type": "organisation"}],
        "issued_on": "2024-05-10",
        "contacts": [{"phones": ["0736-5550192"]}],
    },
    "关于沅江花苑三期限价商品房\n限期购买的通告",
    "沅江花苑三期限价商品房自发售以来，已领取准购证尚未购房的有265户，符合条件但未领取准购证的有48户，共计313户。"
    "根据《芷城县限价商品房管理办法》（芷政发〔2019〕8号）第十四条、第十七条的规定，请上述家庭于2024年6月30日前持有效证件到项目售楼部办理购房手续。"
    "逾期不办理的，视为自愿放弃，取消其限价商品房购买资格。\n"
    "具体名单可登录芷城县人民政府网（www.zhicheng.example.gov.cn），以“沅江花苑”为关键词查询。\n咨询电话：0736-5550192。\n特此通告。",
    ("芷城县住房保障服务中心", "2024年5月10日"),
    frame="none",
    title_size=13,
)

LAND = Ad(
    "land_transaction_result",
    {
        "method": "listing",
        "approved_by": "芷城县人民政府",
        "offering_window": {"opens": "2024-04-08", "closes": "2024-05-08"},
        "parcels_stated": 2,
        "parcels": [
            {
                "parcel_no": "ZC2024-07", "location": "芷城县樟木镇新丰村", "area_m2": "21506.4", "use": "工业用地",
                "tenure_years": [50], "floor_area_ratio": {"minimum": "1.2", "exclusive": False},
                "start_price": {"amount": "4520000", "currency": "CNY"}, "price": {"amount": "4520000", "currency": "CNY"},
                "winner": {"name": "芷城恒砺精密铸造有限公司", "type": "organisation"}, "outcome": "sold",
            },
            {
                "parcel_no": "ZC2024-08", "location": "县城兰溪路与滨河路交汇处", "area_m2": "8733.15", "use": "商服用地",
                "tenure_years": [40], "floor_area_ratio": {"maximum": "2", "exclusive": False},
                "start_price": {"amount": "13260000", "currency": "CNY"}, "price": {"amount": "14060000", "currency": "CNY"},
                "winner": {"name": "沅宁市锦程酒店管理有限公司", "type": "organisation"}, "outcome": "sold",
            },
        ],
        "legal_basis": [{"title": "招标拍卖挂牌出让国有建设用地使用权规定", "document_number": "国土资源部令第39号"}],
        "notice_number": "芷自然资告字〔2024〕6号",
        "issuers": [{"name": "芷城县自然资源局", "type": "organisation"}],
        "issued_on": "2024-05-12",
        "contacts": [{"name": "苗先生", "phones": ["0736-5550237"]}],
    },
    "国有建设用地使用权\n挂牌出让成交结果公示",
    (
        "根据《招标拍卖挂牌出让国有建设用地使用权规定》（国土资源部令第39号），经芷城县人民政府批准，我局于2024年4月8日至2024年5月8日挂牌出让以下2宗国有建设用地使用权，现将成交结果公示如下：",
        Grid(
            (("地块编号", "位置", "面积（㎡）", "用途", "年限\n（年）", "容积率", "起始价\n（万元）", "成交价\n（万元）", "竞得人"),),
            (
                ("ZC2024-07", "芷城县樟木镇新丰村", "21506.4", "工业用地", "50", "≥1.2", "452", "452", "芷城恒砺精密铸造有限公司"),
                ("ZC2024-08", "县城兰溪路与滨河路交汇处", "8733.15", "商服用地", "40", "≤2.0", "1326", "1406", "沅宁市锦程酒店管理有限公司"),
            ),
            (16, 18, 12, 9, 9, 9, 11, 11, 18),
            size=6.2,
        ),
        "联系人：苗先生  联系电话：0736-5550237",
    ),
    ("芷城县自然资源局", "2024年5月12日"),
    frame="none",
    number="芷自然资告字〔2024〕6号",
    title_size=13,
)

SHEET = Sheet(
    276, 362,
    (
        Place(14, 9, 248, (Masthead("沅宁日报", "2024年5月14日  星期二  农历甲辰年四月初七", "06", "县域·综合", "责任编辑：祖可  美术编辑：印小梅  校对：卜文"),)),
        Place(14, 30, 163, (
            News("青萝江大桥今起通车", stories.BRIDGE, "历时三年零四个月建成  江东新城到老城只需八分钟", 3, 28, size=9.5, photo=Photo(96, 11, "通车首日，市民步行过江。本报记者 石远帆 摄"), photo_over=True),
            News("稻田里飞来“新农具”", stories.RICE, columns=3, head_size=20, head_face="sans", size=9),
            News("首趟城际列车从沅宁东站开出", stories.TRAIN, columns=3, head_size=18, size=9),
            News("老祝的一口锅", stories.TEA, "立夏时节访鹿鸣山", columns=3, head_size=22, size=9, photo=Photo(36, 5, "鹿鸣山茶园。祝小满 供图")),
        ), 322),
        Place(183, 30, 79, (
            News("图书馆的灯亮到九点", stories.LIBRARY, columns=2, head_size=16, head_face="sans", size=9),
            News("家庭医生敲门来", stories.CLINIC, columns=2, head_size=16, size=9),
            Banner("公告", look="rules", size=12),
            CLOSED, HOMES, LAND,
            Text("刊登热线：0736-5550100", 7.5, align="center"),
        ), 322),
    ),
    (Stroke(180, 30, 180, 352), Stroke(14, 355, 262, 355, 0.8)),
)
