"""Unboxed notices down four columns: above parted by centred bold titles alone, below by thin rules. Some break over columns."""

from tests.press import stories
from tests.press.identifiers import uscc
from tests.press.parts import Ad, Flow, Masthead, News, Place, Sheet, Stroke
from tests.press.records import contact, days, law, org, person, yuan

COURT = "松浦市中级人民法院"
LOCAL = "松浦市东湖区人民法院"
TOYS = uscc("430902", "MA4N7G4E")
CLINIC = uscc("430903", "MA4PW83D")
DUST = uscc("430921", "MA4L1K6Q", "91")


def ad(kind, record, title, body, sign):
    """An unboxed notice in the page's plain dress."""
    return Ad(kind, record, title, body, sign, frame="none", size=8.2, title_size=11)


BANKRUPT = ad(
    "bankruptcy",
    {
        "court": org(COURT),
        "case_number": "（2024）湘99破3号",
        "debtor": org("松浦华茂纺织印染有限公司"),
        "applicant": org("松浦东湖棉业有限公司"),
        "event": "accepted",
        "ruling_date": "2024-01-18",
        "administrator": org("湖南明衡律师事务所"),
        "claims_window": {"closes": "2024-04-10"},
        "claims_to": contact("邬律师", "18673700152", address="松浦市滨江北路11号天元大厦9楼"),
        "creditors_meeting": {"at": "2024-04-24T09:30:00", "place": "松浦市中级人民法院第一审判庭"},
        "issuers": [org(COURT)],
        "issued_on": "2024-02-26",
        "contacts": [contact("邬律师", "18673700152", address="松浦市滨江北路11号天元大厦9楼")],
    },
    "公　告",
    "（2024）湘99破3号\n本院根据松浦东湖棉业有限公司的申请于2024年1月18日裁定受理松浦华茂纺织印染有限公司破产清算一案，并指定湖南明衡律师事务所为管理人。"
    "松浦华茂纺织印染有限公司的债权人应于2024年4月10日前向管理人申报债权（通讯地址：松浦市滨江北路11号天元大厦9楼，联系人：邬律师，联系电话：18673700152），书面说明债权数额、有无财产担保及是否属于连带债权，并提供相关证据材料。"
    "第一次债权人会议定于2024年4月24日上午9时30分在松浦市中级人民法院第一审判庭召开。特此公告。",
    (COURT, "2024年2月26日"),
)

BILL = ad(
    "bill_invalidation",
    {
        "court": org(LOCAL),
        "case_number": "（2024）湘9903民催2号",
        "applicant": org("松浦市佳禾饲料有限公司"),
        "instrument": {
            "type": "银行承兑汇票", "number": "3020005325117408", "amount": yuan("200000"), "drawer": org("松浦绿源牧业有限公司"),
            "payee": org("松浦市佳禾饲料有限公司"), "paying_bank": org("松浦银行营业部"), "issued_on": "2023-10-12", "due_on": "2024-04-12",
        },
        "period": days(60),
        "event": "summons",
        "issuers": [org(LOCAL)],
    },
    "公示催告公告",
    "申请人松浦市佳禾饲料有限公司因银行承兑汇票遗失，向本院申请公示催告，本院已受理，案号（2024）湘9903民催2号。该票据号码为3020005325117408，票面金额200000元，出票人松浦绿源牧业有限公司，"
    "收款人松浦市佳禾饲料有限公司，付款行松浦银行营业部，出票日期2023年10月12日，汇票到期日2024年4月12日。自公告之日起60日内，利害关系人应向本院申报权利。届时如果无人申报权利，本院将依法作出判决，宣告上述票据无效。在公示催告期间，转让该票据的行为无效。",
    (LOCAL,),
)

SERVED = ad(
    "court_service",
    {
        "court": org(LOCAL), "case_number": "（2023）湘9903民初4410号",
        "addressees": [person("麦小军"), org("松浦市晨晓装饰工程有限公司")],
        "claimants": [org("松浦市万家瓷砖经营部")],
        "cause": "买卖合同纠纷", "documents": ["民事判决书"], "service_period": days(30),
        "appeal_period": days(15, "service"), "appeal_court": org(COURT),
        "issuers": [org(LOCAL)], "issued_on": "2024-02-27",
    },
    "公　告",
    "麦小军、松浦市晨晓装饰工程有限公司：本院受理原告松浦市万家瓷砖经营部诉你们买卖合同纠纷一案，已依法作出（2023）湘9903民初4410号民事判决书，因采用其他方式无法送达，现向你们公告送达。自公告之日起，经过三十日即视为送达。"
    "如不服本判决，可在送达之日起十五日内向本院递交上诉状，并按对方当事人的人数提出副本，上诉于松浦市中级人民法院。",
    (LOCAL, "二〇二四年二月二十七日"),
)

ENFORCED = ad(
    "enforcement",
    {
        "court": org(LOCAL), "case_number": "（2024）湘9903执216号", "debtors": [person("狄世昌"), person("符美凤")],
        "demand": "迁出位于松浦市东湖区荷塘路12号2栋301室的房屋", "deadline": "2024-03-20",
        "issuers": [org(LOCAL)], "issued_on": "2024-02-27",
    },
    "腾 房 公 告",
    "本院在执行（2024）湘9903执216号申请执行人松浦市农商银行与被执行人狄世昌、符美凤金融借款合同纠纷一案中，责令被执行人狄世昌、符美凤在2024年3月20日前迁出位于松浦市东湖区荷塘路12号2栋301室的房屋。到期仍不履行的，本院将依法强制执行。",
    (LOCAL, "2024年2月27日"),
)

TOY = ad(
    "deregistration",
    {
        "entity": org("松浦市童梦玩具厂", TOYS), "resolution": {"body": "investor"}, "claim_period": days(60),
        "claims_to": contact("屠先生", "15573720981"),
        "legal_basis": [law("中华人民共和国个人独资企业法", None, "27")],
        "issuers": [org("松浦市童梦玩具厂")], "issued_on": "2024-02-28", "contacts": [contact("屠先生", "15573720981")],
    },
    "注销公告",
    f"松浦市童梦玩具厂（统一社会信用代码：{TOYS}，个人独资企业）经投资人决定，拟申请注销登记。根据《中华人民共和国个人独资企业法》第二十七条的规定，请债权人自公告之日起六十日内向本厂申报债权。债权申报联系人：屠先生，电话：15573720981。",
    ("松浦市童梦玩具厂", "2024年2月28日"),
)

DENTIST = ad(
    "deregistration",
    {
        "entity": org("松浦康贝口腔门诊部有限公司", CLINIC), "reason": "经营不善", "resolution": {"body": "shareholders"}, "claim_period": days(45),
        "issuers": [org("松浦康贝口腔门诊部有限公司")], "issued_on": "2024-02-28",
    },
    "注销公告",
    f"松浦康贝口腔门诊部有限公司（统一社会信用代码{CLINIC}）因经营不善，经股东会研究决定，拟向公司登记机关申请注销登记，清算组已成立，请债权人于公告之日起四十五日内向公司清算组申报债权。特此公告。",
    ("松浦康贝口腔门诊部有限公司", "2024年2月28日"),
)

LAND = ad(
    "land_expropriation",
    {
        "stage": "advance", "locations": ["松浦市东湖区莲花塘镇新塘村", "松浦市东湖区莲花塘镇白鹭村"], "area_m2": "73600",
        "purpose": "莲花塘水质净化厂及配套管网建设", "period": days(10, unit="working_day"),
        "legal_basis": [law("中华人民共和国土地管理法", None, "45"), law("中华人民共和国土地管理法实施条例", None, "26")],
        "notice_number": "松东征预告〔2024〕5号", "issuers": [org("松浦市东湖区人民政府")], "issued_on": "2024-02-26",
    },
    "松浦市东湖区人民政府\n征收土地预公告",
    "松东征预告〔2024〕5号\n根据《中华人民共和国土地管理法》第四十五条、《中华人民共和国土地管理法实施条例》第二十六条等有关规定，为莲花塘水质净化厂及配套管网建设需要，拟征收松浦市东湖区莲花塘镇新塘村、松浦市东湖区莲花塘镇白鹭村集体土地7.36公顷。"
    "本公告期限为自公告之日起十个工作日。自公告之日起，任何单位和个人不得在拟征收范围内抢栽抢建；违反规定抢栽抢建的，对抢栽抢建部分不予补偿。",
    ("松浦市东湖区人民政府", "2024年2月26日"),
)

FIXED = ad(
    "correction",
    {
        "corrects": "关于东湖二期保障性住房选房的公告",
        "changes": ["原公告中选房时间“2024年3月2日”更正为“2024年3月9日”", "选房地点变更为松浦市体育馆"],
        "issuers": [org("松浦市住房保障中心")], "issued_on": "2024-02-28", "contacts": [contact(None, "0737-5550277")],
    },
    "更正公告",
    "我中心于2024年2月21日在《松浦晚报》刊登的《关于东湖二期保障性住房选房的公告》，现作如下更正：一、原公告中选房时间“2024年3月2日”更正为“2024年3月9日”；二、选房地点变更为松浦市体育馆。其他内容不变。咨询电话：0737-5550277。",
    ("松浦市住房保障中心", "2024年2月28日"),
)

SPLIT = ad(
    "division",
    {
        "form": "continuing", "original": org("松浦金穗农业科技有限公司", DUST),
        "results": [
            {"party": org("松浦金穗农业科技有限公司"), "capital": yuan("15000000")},
            {"party": org("松浦金穗种苗有限公司"), "capital": yuan("5000000")},
        ],
        "claim_period": days(45), "issuers": [org("松浦金穗农业科技有限公司")], "issued_on": "2024-02-28",
        "claims_to": contact("束女士", "0737-5550361"), "contacts": [contact("束女士", "0737-5550361")],
    },
    "分立公告",
    f"松浦金穗农业科技有限公司（统一社会信用代码：{DUST}）经股东会决议，拟以存续分立方式分立为松浦金穗农业科技有限公司（存续）和松浦金穗种苗有限公司（新设）。分立后，松浦金穗农业科技有限公司注册资本1500万元，松浦金穗种苗有限公司注册资本500万元。"
    "请债权人自本公告发布之日起45日内要求公司清偿债务或提供相应担保。联系人：束女士，电话：0737-5550361。",
    ("松浦金穗农业科技有限公司", "2024年2月28日"),
)

SHEET = Sheet(
    276, 244,
    (
        Place(14, 9, 248, (Masthead("松浦晚报", "2024年2月29日　星期四　农历正月二十", "11", "公告", "责编 戈扬　美编 尚可心　校对 边城"),)),
        Place(14, 30, 248, (
            News("简易注销最快二十天办结", stories.CLERKS, columns=4, head_size=22, size=8.5),
            News("前两个月土地市场开局平稳", stories.LAND_NEWS, columns=4, head_size=18, head_face="sans", size=8.5),
        ), 68),
        Place(14, 104, 248, (Flow((BANKRUPT, BILL, SERVED, ENFORCED, LAND), 72, 4, 6, 8),)),
        Place(14, 184, 248, (Flow((TOY, DENTIST, SPLIT, FIXED), 48, 4, 6, 10, rule=True),)),
    ),
    (Stroke(14, 101, 262, 101, 1.2), Stroke(14, 179.5, 262, 179.5, 1.2), Stroke(14, 236, 262, 236, 0.6)),
)
