"""Invented places, firms, people and the tables that print them, drawn by lot: no two pages share their words."""

from __future__ import annotations

from tests.press.parts import Merged

NAMES = "安宝北长昌成城池川春大德东丰凤福富高谷古光广桂海汉和河恒红洪湖华怀吉嘉建江金锦景靖开兰乐梨连良林临灵龙隆鹿罗梅美门明木南宁盘平浦青清曲泉荣沙山商上石双水松泰潭天通同桐桃万旺文武西溪仙祥新信兴秀阳杨永玉元远云泽长正中舟竹子"
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志新文斌辉鹏宇浩凯欣雪梅婷倩云龙海波林峰晓东红春燕德生永福成"
TRADES = ("房地产开发", "置业", "建材", "农业科技", "商贸", "电子科技", "机械制造", "物流", "文化旅游", "食品", "建筑工程", "新能源", "纺织", "医药", "园林绿化", "供应链管理", "塑料制品", "环保设备", "酒店管理", "水利建设")
FORMS = ("有限公司", "有限责任公司", "股份有限公司", "有限公司", "集团有限公司")
USES = ("工业用地", "商服用地", "城镇住宅用地", "零售商业用地", "城镇住宅用地、零售商业用地", "公园与绿地", "仓储用地", "科研用地", "商务金融用地", "旅馆用地", "社会停车场用地", "公用设施用地", "二类居住用地", "其他商服用地")


def word(lot, signs=2):
    return "".join(lot.choice(NAMES) for _ in range(signs))


def county(lot):
    return word(lot) + lot.choice("县县市区")


def place(lot, home):
    road = word(lot) + lot.choice(("路", "大道", "街", "东路", "二路"))
    return lot.choice((
        f"{word(lot)}镇{word(lot)}村", f"{word(lot)}乡", f"{home}{road}{lot.choice(('北侧', '以东', '西侧', '南段'))}", f"{road}{lot.randint(1, 300)}号", f"{home}{word(lot)}街道{word(lot)}社区",
        f"{road}与{word(lot)}大道交汇处{lot.choice(('东北', '西南'))}角", f"{home}{word(lot)}工业园{lot.choice('一二三四五')}期", f"{word(lot)}路以东、{word(lot)}路以南地块", f"{word(lot)}小区{lot.randint(1, 30)}栋{lot.randint(101, 2804)}室",
    ))  # fmt: skip


def firm(lot, home):
    return lot.choice((home, home[:2], "", f"{home}{word(lot)}镇")) + word(lot) + lot.choice(TRADES) + lot.choice(FORMS)


def person(lot):
    return lot.choice(SURNAMES) + "".join(lot.choice(GIVEN) for _ in range(lot.choice((1, 2, 2))))


def money(lot):
    sum_ = lot.choice((lot.randint(90, 30000), lot.randint(1000, 99999999)))
    return lot.choice((str(sum_), f"{sum_}.{lot.randint(0, 99):02}", f"{sum_:,}.{lot.randint(0, 99):02}"))


def area(lot):
    return lot.choice((str(lot.randint(900, 90000)), f"{lot.randint(50, 90000)}.{lot.randint(0, 99):02}", f"{lot.randint(900, 90000)}.{lot.randint(1, 9)}"))


def day(lot):
    year, month, date = lot.randint(2021, 2025), lot.randint(1, 12), lot.randint(1, 28)
    return lot.choice((f"{year}-{month:02}-{date:02}", f"{year}年{month}月{date}日", f"{year}.{month}.{date}"))


def land(lot, home):
    code = "".join(lot.choice("ABCDGHJKNPQSTXYZ") for _ in range(2))

    def row(n):
        start = str(lot.randint(90, 30000))
        sold = lot.random() < 0.8
        return (f"{code}{lot.randint(2019, 2025)}-{n:02}", place(lot, home), area(lot), lot.choice(USES), lot.choice(("40", "50", "70", "40/70")), f"{lot.choice('≤≥')}{lot.randint(10, 40) / 10}", start, start if sold else "流拍", lot.choice((firm(lot, home), person(lot))) if sold else lot.choice("—/"))
    head = (lot.choice(("宗地编号", "地块编号")), "宗地位置", lot.choice(("土地面积（平方米）", "面积（㎡）")), "土地用途", lot.choice(("出让年限（年）", "年限")), "容积率", "起始价（万元）", "成交价（万元）", lot.choice(("竞得人", "受让单位")))
    return (head,), [row(n) for n in range(1, lot.randint(3, 10))], [14, 24, 14, 14, 8, 8, 11, 11, 22]


def joint(lot, home):
    def row(n):
        return (str(n + 1), f"{home[0]}-{n + 31}", area(lot), f"{lot.choice('123')}.0-2.5", f"≤{lot.randint(20, 45)}%", f"≥{lot.randint(15, 35)}%", lot.choice(USES), str(lot.randint(90, 9000)), lot.choice((place(lot, home), "", "净地")))
    top = (Merged("序号", 1, 2), Merged("地块编号", 1, 2), Merged("出让面积（平方米）", 1, 2), Merged(lot.choice(("规划指标要求", "规划条件")), 3), Merged("土地用途", 1, 2), Merged("竞买保证金（万元）", 1, 2), Merged("备注", 1, 2))
    return (top, ("容积率", "建筑密度", "绿地率")), [row(n) for n in range(lot.randint(2, 7))], [6, 13, 14, 12, 12, 12, 16, 14, 22]


def debts(lot, home):
    def row(n):
        return (str(n + 1), firm(lot, home), f"{home[:2]}借字第{lot.randint(1000, 99999)}号", money(lot), money(lot), lot.choice((person(lot), f"{person(lot)}、{person(lot)}", firm(lot, home))), place(lot, home))
    return (("序号", "债务人名称", "借款合同编号", "本金余额（元）", "利息（元）", "担保人", "抵押物坐落"),), [row(n) for n in range(lot.randint(2, 8))], [6, 20, 18, 20, 20, 16, 20]


def deeds(lot, home):
    def row(_):
        return (lot.choice((person(lot), f"{person(lot)}、{person(lot)}")), f"{home[0]}（{lot.randint(2015, 2024)}）{home}不动产权第00{lot.randint(10000, 99999)}号", place(lot, home), f"{lot.randint(50, 300)}.{lot.randint(10, 99)}")
    return (("权利人", "不动产权证书号", "坐落", "建筑面积（㎡）"),), [row(n) for n in range(lot.randint(2, 8))], [14, 30, 26, 12]


def bids(lot, home):
    def row(n):
        return (str(n + 1), firm(lot, home), money(lot), f"{lot.randint(70, 99)}.{lot.randint(0, 99):02}", lot.choice(("30日历天", "90天", "一年")), person(lot), "合格")
    return ((lot.choice(("排名", "名次")), "投标人名称", "投标报价（元）", "综合得分", "工期", "项目负责人", "质量标准"),), [row(n) for n in range(lot.randint(2, 5))], [6, 28, 16, 10, 10, 12, 10]


def bills(lot, home):
    def row(n):
        return (str(n + 1), f"{lot.randint(1000, 9999)}0053{lot.randint(10**7, 10**8 - 1)}", money(lot), firm(lot, home), day(lot), day(lot))
    return (("序号", "票据号码", "票面金额（元）", "出票人", "出票日期", "到期日期"),), [row(n) for n in range(lot.randint(2, 7))], [6, 26, 18, 24, 15, 15]


def houses(lot, home):
    def row(n):
        return (str(n + 1), person(lot), f"{lot.randint(110000, 659000)}****{lot.randint(1000, 9999)}", place(lot, home), area(lot), money(lot), lot.choice(("货币补偿", "产权调换", "")))
    return (("序号", "户主姓名", "身份证号码", "房屋坐落", "建筑面积（㎡）", "补偿金额（元）", "安置方式"),), [row(n) for n in range(lot.randint(3, 12))], [6, 10, 18, 22, 13, 18, 11]


def assets(lot, home):
    def row(n):
        return (f"标的{n + 1}", f"{place(lot, home)}{lot.choice(('商铺', '厂房', '住宅', '旧机动车一批', '门面房五年租赁权'))}", area(lot), money(lot), str(lot.randint(1, 90)), day(lot))
    return (("标的号", "标的名称", "面积（㎡）", "起拍价（元）", "保证金（万元）", "拍卖时间"),), [row(n) for n in range(lot.randint(2, 6))], [9, 32, 12, 17, 12, 17]


TABLES = (land, joint, debts, deeds, bids, bills, houses, assets)
