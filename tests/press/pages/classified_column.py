"""Classified columns packed with lost-document declarations, one record each, and a few strikings-off among them."""

from tests.press.identifiers import resident, uscc
from tests.press.parts import Ad, Banner, Flow, Masthead, Place, Sheet, Stroke, Text
from tests.press.records import contact, days, law, org, person


def lost(text, *items):
    """A declaration without a title of its own."""
    return Ad("lost_document", {"items": list(items)}, None, text, frame="none", size=7.5)


def item(holder, document, number=None, **more):
    """One lost paper."""
    return {"holder": holder, "document": document, **({"number": number} if number else {}), **more}


def struck(record, title, body, sign):
    """A notice with its own title, in the column's small type."""
    return Ad("deregistration", record, title, body, sign, frame="none", size=7.5, title_size=9.5)


NOODLES = uscc("430405", "MA4LC72T", "92")
FREIGHT = uscc("430406", "MA4RG19X")
YOGA = uscc("430408", "MA4Q83UW")
COPPER = uscc("430407", "58276314")
ONE, TWO, THREE = resident("430103", "19870421", "152"), resident("430111", "19920806", "348"), resident("430102", "19791130", "213")
noodles, freight, yoga, copper = org("雁栖市蒸湘区老街坊米粉店"), org("雁栖腾远货运有限公司"), org("雁栖静心瑜伽馆"), org("雁栖金鼎铜材有限公司")

SEPARATE = (
    lost("▲梅若兰遗失身份证，号码" + ONE + "，声明作废。", item(person("梅若兰"), "身份证", ONE)),
    lost(f"▲雁栖市蒸湘区老街坊米粉店遗失营业执照副本，注册号{NOODLES}，声明作废。", item(noodles, "营业执照", NOODLES, copies="副本")),
    lost("▲宋启明遗失道路运输从业资格证，证号4304051987042，声明作废。", item(person("宋启明"), "道路运输从业资格证", "4304051987042")),
    lost("▲雁栖腾远货运有限公司湘D5K716号车遗失道路运输证，证号430400218834，声明作废。", item(freight, "道路运输证", "430400218834")),
    lost("▲封小雨遗失雁栖职业技术学院毕业证书，编号128461202106000735，声明作废。", item(person("封小雨"), "毕业证书", "128461202106000735", issuer="雁栖职业技术学院")),
    lost("▲雁栖静心瑜伽馆遗失公章、财务专用章各一枚，声明作废。", item(yoga, "公章", copies="一枚"), item(yoga, "财务专用章", copies="一枚")),
    lost("▲范思远遗失2021年3月5日核发的护士执业证书，编号202143008217，声明作废。", item(person("范思远"), "护士执业证书", "202143008217", issued_on="2021-03-05")),
    lost("▲缪可儿之出生医学证明遗失，编号T430218846，声明作废。", item(person("缪可儿"), "出生医学证明", "T430218846")),
    lost("▲雁栖金鼎铜材有限公司遗失银行开户许可证，核准号J5540012208703，声明作废。", item(copper, "银行开户许可证", "J5540012208703")),
    lost("▲纪长风遗失湖南省医疗住院收费票据一张，票号0086215517，金额6412.30元，声明作废。", item(person("纪长风"), "湖南省医疗住院收费票据", "0086215517", copies="一张")),
    lost("▲屈少红遗失导游证，证号D-4304-006182，声明作废。", item(person("屈少红"), "导游证", "D-4304-006182")),
    lost("▲项国栋不慎遗失残疾人证，证号43040519650217003142，特此声明。", item(person("项国栋"), "残疾人证", "43040519650217003142")),
    lost("▲雁栖市石鼓区锦绣窗帘店遗失食品经营许可证正本，编号JY14304070021968，声明作废。", item(org("雁栖市石鼓区锦绣窗帘店"), "食品经营许可证", "JY14304070021968", copies="正本")),
    lost("▲祝红梅遗失会计专业技术资格证书，管理号2018050430000617，声明作废。", item(person("祝红梅"), "会计专业技术资格证书", "2018050430000617")),
)

RUN_ON = (
    lost("●董怀瑾遗失士兵退出现役证，证号退字第1900427号，声明作废。", item(person("董怀瑾"), "士兵退出现役证", "退字第1900427号")),
    lost("●梁小娥遗失警官证，声明作废。", item(person("梁小娥"), "警官证")),
    lost("●雁栖市珠晖区群力五金店遗失发票专用章一枚，声明作废。", item(org("雁栖市珠晖区群力五金店"), "发票专用章", copies="一枚")),
    lost("●阮青松遗失船员服务簿，编号4302196604，声明作废。", item(person("阮青松"), "船员服务簿", "4302196604")),
    lost(f"●柯以宁遗失身份证，证号{TWO}，自登报之日起失效。", item(person("柯以宁"), "身份证", TWO)),
    lost("●时雨晴遗失湖南工贸学院学生证，学号2021040318，声明作废。", item(person("时雨晴"), "学生证", "2021040318", issuer="湖南工贸学院")),
    lost("●毕胜遗失购房收据一张，编号0018832，声明作废。", item(person("毕胜"), "购房收据", "0018832", copies="一张")),
    lost("●谭秋水遗失教师资格证，号码20164300342000815，声明作废。", item(person("谭秋水"), "教师资格证", "20164300342000815")),
    lost("●雁栖安顺出租汽车有限公司湘DT2286遗失营运证，声明作废。", item(org("雁栖安顺出租汽车有限公司"), "营运证", "湘DT2286")),
    lost("●和玉遗失就业失业登记证，证号4304050018002165，声明作废。", item(person("和玉"), "就业失业登记证", "4304050018002165")),
    lost("●雁栖市雁峰区小白兔幼儿园遗失法人章一枚，声明作废。", item(org("雁栖市雁峰区小白兔幼儿园"), "法人章", copies="一枚")),
    lost("●应广平遗失林权证，证号湘雁林证字(2009)第0316号，声明作废。", item(person("应广平"), "林权证", "湘雁林证字〔2009〕第0316号")),
    lost("●贝小海遗失海员证，证号A00418237，声明作废。", item(person("贝小海"), "海员证", "A00418237")),
    lost("●闵静遗失执业药师注册证，注册号431221060438，声明作废。", item(person("闵静"), "执业药师注册证", "431221060438")),
)

BARE = (
    lost(f"雁栖腾远货运有限公司遗失营业执照正、副本，注册号{FREIGHT}，声明作废。", item(freight, "营业执照", FREIGHT, copies="正、副本")),
    lost(f"臧天佑遗失身份证，证号{THREE}，声明作废。", item(person("臧天佑"), "身份证", THREE)),
    lost("计晓东遗失湘D8U205机动车登记证书，编号430019226641，声明作废。", item(person("计晓东"), "机动车登记证书", "430019226641")),
    lost("雁栖市南岳路社区居民委员会遗失公章壹枚，编号4304000016625，声明作废。", item(org("雁栖市南岳路社区居民委员会"), "公章", "4304000016625", copies="壹枚")),
    lost("成嘉树遗失出生医学证明，编号S430176652，声明作废。", item(person("成嘉树"), "出生医学证明", "S430176652")),
    lost("雁栖金鼎铜材有限公司遗失财务章一枚，声明作废。", item(copper, "财务章", copies="一枚")),
    lost("戚家旺遗失农村土地承包经营权证，证号430405102206000017J，声明作废。", item(person("戚家旺"), "农村土地承包经营权证", "430405102206000017J")),
    lost("谢桐遗失湖南省非税收入一般缴款书，票号4300218801，声明作废。", item(person("谢桐"), "湖南省非税收入一般缴款书", "4300218801")),
    lost("邹海燕遗失雁栖万象城开具的押金收据，号码1002377，金额5000元，声明作废。", item(person("邹海燕"), "押金收据", "1002377", issuer="雁栖万象城")),
    lost("雁栖市松木经开区诚信机修厂遗失税务登记证副本，税号430406196510210，声明作废。", item(org("雁栖市松木经开区诚信机修厂"), "税务登记证", "430406196510210", copies="副本")),
    lost("喻小刚遗失特种作业操作证，证号T430405198806120017，声明作废。", item(person("喻小刚"), "特种作业操作证", "T430405198806120017")),
    lost("冯清浅遗失普通话水平测试等级证书，编号4318005002216，声明作废。", item(person("冯清浅"), "普通话水平测试等级证书", "4318005002216")),
)

STRUCK = (
    struck(
        {
            "entity": org("雁栖静心瑜伽馆", YOGA), "resolution": {"body": "investor"}, "claim_period": days(60),
            "issuers": [org("雁栖静心瑜伽馆")], "issued_on": "2023-04-10", "claims_to": contact("步女士", "13307340852"), "contacts": [contact("步女士", "13307340852")],
        },
        "注销公告",
        f"雁栖静心瑜伽馆（统一社会信用代码：{YOGA}）经投资人决定，拟申请注销，请债权人自公告之日起60日内向本企业申报债权。联系人：步女士 13307340852",
        ("雁栖静心瑜伽馆", "2023年4月10日"),
    ),
    struck(
        {
            "entity": org("雁栖金鼎铜材有限公司", COPPER), "resolution": {"body": "shareholders", "date": "2023-04-06"}, "claim_period": days(45),
            "legal_basis": [law("中华人民共和国公司法")],
            "liquidation_group": {"members": ["郗建业", "禄平"]},
            "issuers": [org("雁栖金鼎铜材有限公司清算组")], "issued_on": "2023-04-11", "claims_to": contact(None, "0734-5550618"), "contacts": [contact(None, "0734-5550618")],
        },
        "清算注销公告",
        f"根据《中华人民共和国公司法》，雁栖金鼎铜材有限公司（统一社会信用代码{COPPER}）于2023年4月6日经股东会决议解散并拟注销，成立由郗建业、禄平组成的清算组。请债权人自本公告见报之日起45日内申报债权。电话：0734-5550618",
        ("雁栖金鼎铜材有限公司清算组", "2023年4月11日"),
    ),
)

SHEET = Sheet(
    276, 160,
    (
        Place(14, 8, 248, (Masthead("雁栖晚报", "2023年4月12日　星期三　农历闰二月廿二", "A15", "分类信息", "编辑：云起　校对：桑榆　分类热线：0734-5550166", 24),)),
        Place(14, 25, 248, (Banner("分类广告", "遗失声明每条50元　咨询电话0734-5550166　逢周一至周五刊出", "grey", 12),)),
        Place(14, 36, 123, (Flow(("遗失声明", *SEPARATE, "作废声明", *BARE), 113, 2, 4, 3),)),
        Place(141, 36, 59, (
            Text("声明启事", 10, "sans", bold=True, align="center", frame="tint"),
            Flow(RUN_ON, 76, 1, run_on=True),
            Text("声明类信息以原件为准\n本栏不作担保", 9, "sans", align="center", frame="round"),
        ), 114),
        Place(204, 36, 58, (
            Flow(STRUCK, 58, 1, 4, 5, rule=True),
            Text("信息超市", 10, "sans", bold=True, align="center", frame="tint"),
            Text("房屋出租：华新大道临街门面120平方米，水电齐全，电话13307340116\n转让：石鼓路盈利早餐店，因转行低价转让，电话15873480227\n招聘：货车司机两名，要求A2证，工资面议，电话0734-5550931", 7.5),
            Text("老周搬家 13007340022\n长途短途 随叫随到", 11, "sans", bold=True, align="center", frame="thick"),
        ), 114),
    ),
    (Stroke(139, 36, 139, 150, 0.3), Stroke(202, 36, 202, 150, 0.3), Stroke(14, 153, 262, 153, 0.6)),
)
