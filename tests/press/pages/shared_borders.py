"""Six notices in a grid of cells that share their borders, two rows of three, under half a page of news."""

from tests.press import stories
from tests.press.identifiers import resident, uscc
from tests.press.parts import Ad, Banner, Masthead, News, Photo, Place, Shared, Sheet
from tests.press.records import contact, days, law, org, person, yuan

BREWER = uscc("430802", "MA4M2D9X")
COOP = uscc("430802", "06820177", "93")
PIPES = uscc("430811", "70731946")
MISSING = resident("430103", "19630918", "273")

COMPANY = Ad(
    "deregistration",
    {
        "entity": org("澧岸市醇和酒业有限责任公司", BREWER),
        "reason": "经营期限届满",
        "resolution": {"body": "shareholders"},
        "claim_period": days(45),
        "claims_to": contact("农先生", "13974480063", address="澧岸市永安路酒坊巷3号"),
        "liquidation_group": {"members": ["农有田", "向秋菊", "覃楚才"], "head": "农有田"},
        "issuers": [org("澧岸市醇和酒业有限责任公司")],
        "issued_on": "2023-09-06",
        "contacts": [contact("农先生", "13974480063", address="澧岸市永安路酒坊巷3号")],
    },
    "注销公告",
    f"澧岸市醇和酒业有限责任公司因经营期限届满，经股东会决议解散，公司统一社会信用代码为{BREWER}，清算组由农有田、向秋菊、覃楚才三人组成，农有田任组长。"
    "凡与本公司有债权债务关系者，请自本公告见报之日起四十五日内，携带有关证明材料到清算组办理登记。\n"
    "清算组联系人：农先生\n电话：13974480063\n地址：澧岸市永安路酒坊巷3号\n特此公告。",
    ("澧岸市醇和酒业有限责任公司", "2023年9月6日"),
)

FARMERS = Ad(
    "deregistration",
    {
        "entity": org("澧岸市竹山坪生态养蜂农民专业合作社", COOP),
        "resolution": {"body": "members", "date": "2023-08-30"},
        "claim_period": days(45),
        "issuers": [org("澧岸市竹山坪生态养蜂农民专业合作社")],
        "issued_on": "2023-09-05",
        "claims_to": contact("彭世蜜", "15074480519"), "contacts": [contact("彭世蜜", "15074480519")],
    },
    "合作社注销公告",
    f"澧岸市竹山坪生态养蜂农民专业合作社（统一社会信用代码{COOP}）于2023年8月30日召开成员大会，决议解散并依法清算，拟向登记机关申请办理注销登记。请各债权人于本公告发布之日起45日内申报债权。"
    "联系人：彭世蜜；联系电话：15074480519。",
    ("澧岸市竹山坪生态养蜂农民专业合作社", "2023年9月5日"),
)

REDUCED = Ad(
    "capital_reduction",
    {
        "entity": org("澧岸恒通管业股份有限公司", PIPES),
        "capital_before": yuan("31800000"),
        "capital_after": yuan("20000000"),
        "resolution": {"body": "shareholders", "date": "2023-09-01"},
        "claim_period": days(45),
        "issuers": [org("澧岸恒通管业股份有限公司")],
        "issued_on": "2023-09-06",
        "claims_to": contact("全女士", "0744-5550833"), "contacts": [contact("全女士", "0744-5550833")],
    },
    "减少注册资本公告",
    f"澧岸恒通管业股份有限公司（统一社会信用代码：{PIPES}）于2023年9月1日经股东大会决议，拟将注册资本从人民币3180万元减少至人民币2000万元。为保护本公司债权人的合法权益，"
    "请债权人自接到本公司书面通知书之日起三十日内，未接到通知书的自本公告之日起四十五日内，有权要求本公司清偿债务或提供担保。\n联系人：全女士　电话：0744-5550833",
    ("澧岸恒通管业股份有限公司", "2023年9月6日"),
)

SERVED = Ad(
    "court_service",
    {
        "court": org("澧岸市人民法院"),
        "case_number": "（2023）湘9918民初2046号",
        "addressees": [person("桑建国")],
        "claimants": [person("龚玉兰")],
        "cause": "离婚纠纷",
        "documents": ["起诉状副本", "应诉通知书", "开庭传票"],
        "service_period": days(30),
        "answer_period": days(15, "service"),
        "hearing": {"at": "2023-11-08T15:00:00", "place": "本院桥头人民法庭"},
        "issuers": [org("澧岸市人民法院")],
        "issued_on": "2023-09-04",
    },
    "澧岸市人民法院\n公　　告",
    "桑建国：\n本院受理（2023）湘9918民初2046号原告龚玉兰诉被告桑建国离婚纠纷一案，因你下落不明，依法向你公告送达起诉状副本、应诉通知书、开庭传票。自发出本公告之日起经过三十日，即视为送达。"
    "提出答辩状的期限为公告送达期满后十五日内。本案定于2023年11月8日15时在本院桥头人民法庭公开开庭审理，逾期不到庭将依法缺席判决。",
    ("澧岸市人民法院", "2023年9月4日"),
)

GONE = Ad(
    "missing_person",
    {
        "court": org("澧岸市人民法院"),
        "case_number": "（2023）湘9918民特17号",
        "applicant": person("卢桂英"),
        "person": {"name": "卢长根", "sex": "男", "born_on": "1963-09-18", "resident_id": MISSING, "address": "澧岸市枫香岗乡双溪村"},
        "declaration": "dead",
        "period": days(1, unit="year"),
        "issuers": [org("澧岸市人民法院")],
        "issued_on": "2023-09-05",
    },
    "寻找卢长根的公告",
    f"本院于2023年8月21日立案受理申请人卢桂英申请宣告卢长根死亡一案，案号（2023）湘9918民特17号。申请人称，卢长根，男，1963年9月18日出生，公民身份号码{MISSING}，住澧岸市枫香岗乡双溪村，于2017年4月外出后下落不明。"
    "现发出寻人公告，公告期间为一年。希望卢长根本人或知其下落的有关利害关系人在本公告之日起一年内与本院联系，否则，本院将依法作出判决。",
    ("澧岸市人民法院", "2023年9月5日"),
)

DEED = Ad(
    "title_deed",
    {
        "event": "lost",
        "items": [{"holder": person("田家骏"), "certificate_no": "湘(2018)澧岸市不动产权第0023617号", "location": "澧岸市南庄路翠屏小区7栋2单元501室", "area_m2": "118.36"}],
        "objection_period": days(15, unit="working_day"),
        "legal_basis": [law("不动产登记暂行条例实施细则", None, "22")],
        "issuers": [org("澧岸市不动产登记中心")],
        "issued_on": "2023-09-06",
        "notice_number": "澧不动产遗字〔2023〕第41号",
    },
    "不动产权证书遗失公告",
    "因权利人田家骏保管不善，将坐落于澧岸市南庄路翠屏小区7栋2单元501室、建筑面积118.36平方米的不动产权证书（证号：湘（2018）澧岸市不动产权第0023617号）遗失。根据《不动产登记暂行条例实施细则》第二十二条的规定，现声明该不动产权证书作废。"
    "如有异议，请自本公告之日起十五个工作日内向我中心书面提出。",
    ("澧岸市不动产登记中心", "2023年9月6日"),
    number="澧不动产遗字〔2023〕第41号",
)

SHEET = Sheet(
    276, 278,
    (
        Place(14, 9, 248, (Masthead("澧岸时报", "2023年9月7日　星期四", "第4版", "社会·公告", "责任编辑：仲夏　组版：辛夷"),)),
        Place(14, 30, 248, (
            News("老祝的一口锅", stories.TEA, "立夏时节访鹿鸣山", 3, 26, size=10, photo=Photo(50, 41, "鹿鸣山茶园。祝小满 供图")),
            News("家庭医生敲门来", stories.CLINIC, columns=4, head_size=20, head_face="sans", size=9),
        ), 116),
        Place(14, 150, 248, (
            Banner("分类公告", "广告许可　咨询电话：0744-5550800", "grey", 13),
            Shared((COMPANY, FARMERS, REDUCED, SERVED, GONE, DEED), 3, (57, 53), 0.8),
        )),
    ),
)
