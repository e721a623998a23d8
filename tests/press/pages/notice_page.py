"""Tabloid page full of boxed notices of several kinds and sizes, a banner above them, one advert among them."""

from tests.press.identifiers import resident, uscc
from tests.press.parts import Ad, Banner, Grid, Masthead, Place, Sheet, Stroke, Text
from tests.press.records import between, contact, days, law, least, most, org, person, yuan

CATERING = uscc("430702", "MA4L6Y2W")
PARTNERS = uscc("430121", "MA4P3C7N")
REDUCED = uscc("430111", "59103482")
ABSORBER = uscc("430104", "77283105")
ABSORBED = uscc("430104", "MA4Q1H6F")
BARBER = uscc("430703", "MA4QD8K3", "92")

COURT = "沅宁市江东区人民法院"
LAW = "招标拍卖挂牌出让国有建设用地使用权规定"

LAND = Ad(
    "land_transaction_result",
    {
        "method": "listing",
        "approved_by": "沅宁市人民政府",
        "offering_window": {"opens": "2024-04-15", "closes": "2024-05-14"},
        "publicity_window": {"opens": "2024-05-17", "closes": "2024-05-30"},
        "parcels_stated": 3,
        "parcels": [
            {
                "parcel_no": "沅储2024-11", "location": "江东新城柳岸路以东、青萝大道以北", "area_m2": "36258.4",
                "use": "城镇住宅用地", "tenure_years": [70], "floor_area_ratio": between("1.0", "2.2"),
                "start_price": yuan("218600000"), "price": yuan("243600000"),
                "winner": org("沅宁青萝置业有限公司"), "deal_date": "2024-05-14", "outcome": "sold",
            },
            {
                "parcel_no": "沅储2024-12", "location": "白麓区石桥街道麓山村", "area_m2": "12080.66",
                "use": "零售商业用地", "tenure_years": [40], "floor_area_ratio": most("1.8"),
                "start_price": yuan("35200000"), "price": yuan("35200000"),
                "winner": org("白麓区城乡建设发展有限公司"), "deal_date": "2024-05-14", "outcome": "sold",
            },
            {
                "parcel_no": "沅储2024-13", "location": "高新区创新三路西侧", "area_m2": "54417.9",
                "use": "工业用地", "tenure_years": [50], "floor_area_ratio": least("1.5"),
                "start_price": yuan("19600000"), "outcome": "unsold",
            },
        ],
        "legal_basis": [law(LAW, "国土资源部令第39号")],
        "notice_number": "沅自然资成告〔2024〕9号",
        "issuers": [org("沅宁市自然资源和规划局")],
        "issued_on": "2024-05-16",
        "contacts": [contact("翟女士", "0736-5550318", address="沅宁市政务中心5号楼312室")],
    },
    "沅宁市自然资源和规划局\n国有建设用地使用权挂牌出让结果公告",
    (
        f"经沅宁市人民政府批准，依照《{LAW}》（国土资源部令第39号），我局于2024年4月15日至5月14日以挂牌方式公开出让下列3宗地块的国有建设用地使用权，现将结果公告如下：",
        Grid(
            (("宗地编号", "土地位置", "土地面积\n（平方米）", "土地用途", "出让年限\n（年）", "容积率", "起始价\n（万元）", "成交价\n（万元）", "竞得人", "成交时间"),),
            (
                ("沅储2024-11", "江东新城柳岸路以东、青萝大道以北", "36258.40", "城镇住宅用地", "70", "1.0-2.2", "21860", "24360", "沅宁青萝置业有限公司", "2024年5月14日"),
                ("沅储2024-12", "白麓区石桥街道麓山村", "12080.66", "零售商业用地", "40", "≤1.8", "3520", "3520", "白麓区城乡建设发展有限公司", "2024年5月14日"),
                ("沅储2024-13", "高新区创新三路西侧", "54417.90", "工业用地", "50", "≥1.5", "1960", "流拍", "/", "/"),
            ),
            (15, 22, 13, 12, 10, 10, 10, 10, 22, 19),
        ),
        "公示期：2024年5月17日至2024年5月30日。如有异议，请在公示期内以书面形式向我局反映。\n联系人：翟女士　联系电话：0736-5550318　地址：沅宁市政务中心5号楼312室",
    ),
    ("沅宁市自然资源和规划局", "2024年5月16日"),
    frame="double", number="沅自然资成告〔2024〕9号", title_size=17,
)

HOMES = Ad(
    "housing_purchase_deadline",
    {
        "project": "麓岸嘉园",
        "deadline": "2024-07-15",
        "households": {"with_permit": 512, "without_permit": 67, "total": 579},
        "consequence": "取消其在该项目的购房资格",
        "legal_basis": [law("沅宁市中心城区限价商品房销售管理细则", "沅政办规〔2021〕6号", "9", "21")],
        "issuers": [org("白麓区房屋征收事务中心"), org("白麓区住房和城乡建设局")],
        "issued_on": "2024-05-15",
        "contacts": [contact("幸先生", "0736-5550466", "13907365512")],
    },
    "关于限期购买麓岸嘉园\n限价商品房的公告",
    "麓岸嘉园限价商品房的各位征收户：\n麓岸嘉园限价商品房已具备销售条件。截至目前，持有准购证未购房的征收户512户，尚未申领准购证的征收户67户，共计579户未办理购房手续。"
    "依据《沅宁市中心城区限价商品房销售管理细则》（沅政办规〔2021〕6号）第九条、第二十一条，现要求上述征收户务必于2024年7月15日前办理购房手续，逾期未办理的，取消其在该项目的购房资格。\n"
    "联系人：幸先生　0736-5550466　13907365512",
    ("白麓区房屋征收事务中心", "白麓区住房和城乡建设局", "2024年5月15日"),
    title_size=13,
)

GONE = Ad(
    "deregistration",
    {
        "entity": org("沅宁市鲜得福餐饮管理有限公司", CATERING),
        "resolution": {"body": "shareholders", "date": "2024-05-08"},
        "claim_period": days(45),
        "claims_to": contact("缪春桃", "15873600274", address="沅宁市江东区码头街66号2楼"),
        "liquidation_group": {"members": ["缪春桃", "柴永年"], "head": "缪春桃"},
        "issuers": [org("沅宁市鲜得福餐饮管理有限公司清算组")],
        "issued_on": "2024-05-16",
        "contacts": [contact("缪春桃", "15873600274", address="沅宁市江东区码头街66号2楼")],
    },
    "注销清算公告",
    f"沅宁市鲜得福餐饮管理有限公司（统一社会信用代码{CATERING}）股东会于2024年5月8日决议解散公司，并成立清算组，成员为缪春桃、柴永年，其中缪春桃为清算组负责人。"
    "请债权人自本公告发布之日起45日内，持有效凭证到沅宁市江东区码头街66号2楼向清算组申报债权。\n联系人：缪春桃，电话：15873600274。",
    ("沅宁市鲜得福餐饮管理有限公司清算组", "2024年5月16日"),
)

PARTNERSHIP = Ad(
    "deregistration",
    {
        "entity": org("长岭观澜企业管理合伙企业（有限合伙）", PARTNERS),
        "resolution": {"body": "partners"},
        "claim_period": days(45),
        "issuers": [org("长岭观澜企业管理合伙企业（有限合伙）")],
        "issued_on": "2024-05-17",
        "claims_to": contact(None, "18673150846"), "contacts": [contact(None, "18673150846")],
    },
    "拟 注 销 公 告",
    f"长岭观澜企业管理合伙企业（有限合伙）（统一社会信用代码：{PARTNERS}）经全体合伙人决定，拟向企业登记机关申请注销登记，请债权人自公告之日起45日内向本企业申报债权债务。电话：18673150846",
    ("长岭观澜企业管理合伙企业（有限合伙）", "2024年5月17日"),
    face="sans", size=8,
)

REDUCTION = Ad(
    "capital_reduction",
    {
        "entity": org("湘沅远帆机电设备有限公司", REDUCED),
        "capital_before": yuan("50000000"),
        "capital_after": yuan("12000000"),
        "resolution": {"body": "shareholders", "date": "2024-05-10"},
        "claim_period": days(45),
        "claims_to": contact("荀志强", "0736-5550521", address="高新区创新一路8号"),
        "issuers": [org("湘沅远帆机电设备有限公司")],
        "issued_on": "2024-05-17",
        "contacts": [contact("荀志强", "0736-5550521", address="高新区创新一路8号")],
    },
    "减资公告",
    f"湘沅远帆机电设备有限公司（统一社会信用代码：{REDUCED}）经2024年5月10日股东会决议，注册资本由5000万元人民币减至1200万元人民币。"
    "债权人可自本公告刊登之日起四十五日内要求本公司清偿债务或提供相应担保。债权申报联系人：荀志强，电话：0736-5550521，地址：高新区创新一路8号。",
    ("湘沅远帆机电设备有限公司", "2024年5月17日"),
    bar=True, title_size=12,
)

MERGER = Ad(
    "merger",
    {
        "form": "absorption",
        "parties": [
            {"party": org("沅宁民信粮油集团有限公司", ABSORBER), "role": "surviving", "capital": yuan("80000000")},
            {"party": org("沅宁民信仓储有限公司", ABSORBED), "role": "dissolved", "capital": yuan("6000000")},
        ],
        "claim_period": days(45),
        "issuers": [org("沅宁民信粮油集团有限公司"), org("沅宁民信仓储有限公司")],
        "issued_on": "2024-05-17",
        "claims_to": contact("晏宁", "0736-5550633"), "contacts": [contact("晏宁", "0736-5550633")],
    },
    "吸收合并公告",
    f"经双方股东会决议，沅宁民信粮油集团有限公司（统一社会信用代码：{ABSORBER}，注册资本8000万元）吸收合并沅宁民信仓储有限公司（统一社会信用代码：{ABSORBED}，注册资本600万元）。"
    "合并后前者存续，后者解散，其债权债务由存续公司承继。请双方债权人自公告之日起45日内要求清偿债务或者提供相应的担保。联系人：晏宁 0736-5550633。",
    ("沅宁民信粮油集团有限公司", "沅宁民信仓储有限公司", "2024年5月17日"),
)

SERVED = Ad(
    "court_service",
    {
        "court": org(COURT),
        "case_number": "（2024）湘9902民初381号",
        "addressees": [person("茅大勇"), person("虞小曼")],
        "claimants": [org("沅宁市汇通融资担保有限公司")],
        "cause": "追偿权纠纷",
        "documents": ["起诉状副本", "应诉通知书", "举证通知书", "开庭传票"],
        "service_period": days(30),
        "answer_period": days(15, "service"),
        "evidence_period": days(15, "service"),
        "hearing": {"relative": "举证期满后的第3日上午9时", "place": "本院第二审判庭"},
        "issuers": [org(COURT)],
    },
    f"{COURT}公告",
    "茅大勇、虞小曼：\n本院受理原告沅宁市汇通融资担保有限公司诉你们追偿权纠纷一案，案号为（2024）湘9902民初381号，现依法向你们公告送达起诉状副本、应诉通知书、举证通知书及开庭传票。"
    "自本公告发出之日起经过30日，即视为送达。提出答辩状和举证的期限均为公告期满后的15日内，并定于举证期满后的第3日上午9时（遇法定节假日顺延）在本院第二审判庭公开开庭审理，逾期将依法缺席裁判。",
    (COURT,),
    title_size=11,
)

JUDGED = Ad(
    "court_service",
    {
        "court": org(COURT),
        "case_number": "（2023）湘9902民初5127号",
        "addressees": [org("沅宁启晟门窗有限公司")],
        "claimants": [person("花木森")],
        "cause": "劳务合同纠纷",
        "documents": ["民事判决书"],
        "service_period": days(30),
        "appeal_period": days(15, "service"),
        "appeal_court": org("沅宁市中级人民法院"),
        "issuers": [org(COURT)],
        "issued_on": "2024-05-16",
    },
    "公　告",
    "沅宁启晟门窗有限公司：本院受理的原告花木森与你公司劳务合同纠纷一案，已审理终结。现依法向你公司公告送达（2023）湘9902民初5127号民事判决书。自公告之日起30日内来本院领取，逾期则视为送达。"
    "如不服本判决，可在公告期满后15日内向本院递交上诉状，上诉于沅宁市中级人民法院。",
    (COURT, "二〇二四年五月十六日"),
    sign_at="centre",
)

CLAIM = Ad(
    "claim_transfer",
    {
        "assignor": org("沅宁农村商业银行股份有限公司江东支行"),
        "assignee": org("湘江汇诚资产管理有限公司"),
        "agreement_date": "2024-03-28",
        "agreement_no": "YNJD2024-转003",
        "reference_date": "2024-02-29",
        "debts": [
            {
                "debtor": org("沅宁市宏发水产养殖有限公司"), "contract_nos": ["江东借字2019第0217号"],
                "principal": yuan("4860000"), "interest": yuan("1132745.6"),
                "guarantors": [person("瞿宏发"), person("鄢翠英")],
            },
            {
                "debtor": org("沅宁市双星纸品包装厂"), "contract_nos": ["江东借字2020第0106号"],
                "principal": yuan("2500000"), "interest": yuan("407318.22"),
                "guarantors": [person("匡双喜")],
            },
        ],
        "total_principal": yuan("7360000"),
        "issuers": [org("沅宁农村商业银行股份有限公司江东支行"), org("湘江汇诚资产管理有限公司")],
        "issued_on": "2024-05-17",
        "contacts": [contact("阚先生", "0736-5550718"), contact("郝女士", "0731-55502266")],
    },
    "债权转让暨催收联合公告",
    (
        ("根据沅宁农村商业银行股份有限公司江东支行与湘江汇诚资产管理有限公司于2024年3月28日签订的《债权转让协议》（编号：YNJD2024-转003），"
        "沅宁农村商业银行股份有限公司江东支行已将其对下列借款人及担保人享有的主债权及担保合同项下的全部权利依法转让给湘江汇诚资产管理有限公司。现公告通知各债务人及担保人，请自公告之日起向湘江汇诚资产管理有限公司履行还款义务。"),
        Grid(
            (("序号", "借款人", "借款合同编号", "本金（元）", "利息（元）", "担保人"),),
            (
                ("1", "沅宁市宏发水产养殖有限公司", "江东借字2019第0217号", "4860000.00", "1132745.60", "瞿宏发、鄢翠英"),
                ("2", "沅宁市双星纸品包装厂", "江东借字2020第0106号", "2500000.00", "407318.22", "匡双喜"),
                ("", "合计", "", "7360000.00", "1540063.82", ""),
            ),
            (6, 26, 22, 14, 14, 18),
        ),
        "注：以上债权本金、利息计算至基准日2024年2月29日。\n转让方联系人：阚先生　0736-5550718\n受让方联系人：郝女士　0731-55502266",
    ),
    ("沅宁农村商业银行股份有限公司江东支行", "湘江汇诚资产管理有限公司", "2024年5月17日"),
    title_size=16,
)

STAFF = Ad(
    "labour_notice",
    {
        "employer": org("沅宁顺达城市配送有限公司"),
        "employees": [person("訾海龙", resident("430103", "19910723", "061"))],
        "action": "return_to_work",
        "deadline": "2024-05-24",
        "issuers": [org("沅宁顺达城市配送有限公司")],
        "issued_on": "2024-05-17",
    },
    "限期返岗通知书",
    f"訾海龙（身份证号：{resident('430103', '19910723', '061')}）：你自2024年4月22日起未到岗，也未办理请假手续。请你于2024年5月24日前回公司报到，逾期未到，公司将按规章制度解除与你的劳动合同。",
    ("沅宁顺达城市配送有限公司", "2024年5月17日"),
    frame="dashed",
)

LOST = Ad(
    "lost_document",
    {
        "items": [
            {"holder": org("沅宁市白麓区阿芬理发店"), "document": "营业执照", "number": BARBER, "copies": "正本"},
            {"holder": org("沅宁市白麓区阿芬理发店"), "document": "公章", "copies": "一枚"},
        ],
    },
    "遗失声明",
    f"沅宁市白麓区阿芬理发店遗失营业执照正本（注册号{BARBER}）、公章一枚，声明作废。",
    frame="round", title_size=12,
)

SHEET = Sheet(
    276, 295,
    (
        Place(12, 8, 252, (Masthead("沅宁日报", "2024年5月17日　星期五", "A07", "公告", "责任编辑：祖可　版式：云朵　校对：卜文"),)),
        Place(12, 27, 252, (Banner("公告专栏", "刊登热线：0736-5550100　地址：沅宁市报业大厦一楼"),)),
        Place(12, 38, 167, (LAND, CLAIM), 147),
        Place(182, 38, 82, (HOMES, GONE, SERVED), 147),
        Place(12, 188, 82, (REDUCTION, MERGER), 96),
        Place(97, 188, 82, (PARTNERSHIP, JUDGED, LOST), 96),
        Place(182, 188, 82, (STAFF, Text("学府春晓 现房发售\n\n临湖三居 首付十五万起\n\n品鉴热线 5550999", 17, "sans", bold=True, align="center", frame="thick")), 96),
    ),
    (Stroke(12, 288, 264, 288, 0.6),),
)
