"""Printed forms of names, numbers and citations: hits and near misses, and that no text stops a reader."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from notices.model import Reading, Span
from notices.values import (
    addresses,
    case_numbers,
    certificate_numbers,
    contacts,
    document_numbers,
    identifiers,
    legal_basis,
    organisations,
    parties,
    persons,
    phones,
    resident_id,
    urls,
    uscc,
)

READERS = (
    addresses.read_address,
    case_numbers.read_case_number,
    certificate_numbers.read_certificate_number,
    contacts.read_contact,
    document_numbers.read_document_number,
    identifiers.read_identifier,
    legal_basis.read_legal_basis,
    parties.read_parties,
    parties.read_party,
    phones.read_phone,
    resident_id.read_resident_id,
    urls.read_email,
    urls.read_url,
    uscc.read_uscc,
)
PATTERNS = (
    addresses.PATTERN,
    case_numbers.PATTERN,
    certificate_numbers.PATTERN,
    contacts.PATTERN,
    document_numbers.PATTERN,
    identifiers.PATTERN,
    legal_basis.PATTERN,
    parties.PATTERN,
    phones.PATTERN,
    urls.EMAIL,
    urls.PATTERN,
)
FRAGMENTS = (
    "甲 云汀市 望溪区 王小明 欧阳 有限公司 (集团) 合伙企业(有限合伙) 支行 自然资源和规划局 人民法院 人民政府"
    " 小吃店 清算组 本公司 原告 与 和 及 向 将 由 对 经 的 联系人 电话 地址 : , 、 。 ( ) 《 》 公司法 第 一百七十三"
    " 条 款 之 至 〔2024〕 (2024) 号 0999-5550123 13874451234 转 9 X - www. a@b.com"
    " 统一社会信用代码 身份证号 · 中和路9号"
)
WORDS = st.lists(st.sampled_from([*FRAGMENTS.split(" "), "\n", " ", "\t"]), max_size=40).map("".join)


def found(text):
    return [span.of(text) for span in organisations.organisation_spans(text)]


def plain(tree):
    if isinstance(tree, Reading):
        return tree.value
    if isinstance(tree, dict):
        return {name: plain(branch) for name, branch in tree.items()}
    return [plain(branch) for branch in tree]


def asked(text):
    return [plain(tree) for _, tree in contacts.find_contacts(text)]


def cited(text):
    return [plain(tree) for _, tree in legal_basis.find_legal_basis(text)]


def leaves(tree):
    if isinstance(tree, Reading):
        return [tree]
    return [leaf for branch in (tree.values() if isinstance(tree, dict) else tree) for leaf in leaves(branch)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("甲有限公司乙有限公司", ["甲有限公司", "乙有限公司"]),
        ("澜川市财政局澜川市教育局", ["澜川市财政局", "澜川市教育局"]),
        (
            "根据青屿汇朗农业有限公司与澜川泓远餐饮有限公司签署",
            ["青屿汇朗农业有限公司", "澜川泓远餐饮有限公司"],
        ),
        ("已将其对澜川晟岳机械有限公司享有的债权", ["澜川晟岳机械有限公司"]),
        ("原告王小明诉被告云汀鼎澄置业有限公司、第三人刘芳", ["云汀鼎澄置业有限公司"]),
        ("债务人王小明和云汀美筑商贸有限公司", ["云汀美筑商贸有限公司"]),
        ("倪思不慎遗失澜川弘基房地产有限公司开具的收据", ["澜川弘基房地产有限公司"]),
        ("望溪区锦禾小吃店遗失营业执照", ["望溪区锦禾小吃店"]),
        ("和平区锦禾商行与和县柳塘建材厂", ["和平区锦禾商行", "和县柳塘建材厂"]),
        ("由向阳食品厂承担", ["向阳食品厂"]),
        ("云汀市中和商贸有限公司", ["云汀市中和商贸有限公司"]),
        ("王和平商贸有限公司", ["王和平商贸有限公司"]),
        ("青屿万向贸易有限公司", ["青屿万向贸易有限公司"]),
        ("海通(集团)有限公司(以下简称海通)", ["海通(集团)有限公司"]),
        ("云汀物流中心(澜川)有限公司", ["云汀物流中心(澜川)有限公司"]),
        ("澜川远舟投资中心(有限合伙)", ["澜川远舟投资中心(有限合伙)"]),
        ("云汀正衡律师事务所(特殊普通合伙)担任管理人", ["云汀正衡律师事务所(特殊普通合伙)"]),
        ("中国农业银行股份有限公司云汀分行石湾支行与李明", ["中国农业银行股份有限公司云汀分行石湾支行"]),
        ("中国人民财产保险股份有限公司云汀市中心支公司", ["中国人民财产保险股份有限公司云汀市中心支公司"]),
        ("云汀兴垦物流有限公司清算组", ["云汀兴垦物流有限公司清算组"]),
        ("云汀兴垦物流有限公司管理人员", ["云汀兴垦物流有限公司"]),
        ("澜川市自然资源和规划局", ["澜川市自然资源和规划局"]),
        ("澜川市住房和城乡建设局", ["澜川市住房和城乡建设局"]),
        ("青屿区自然资源和规划分局", ["青屿区自然资源和规划分局"]),
        ("望溪区人民政府石湾街道办事处", ["望溪区人民政府石湾街道办事处"]),
        ("经青屿区人民政府批准", ["青屿区人民政府"]),
        ("上诉于云汀市中级人民法院", ["云汀市中级人民法院"]),
        ("望溪区石湾镇柳塘村村民委员会", ["望溪区石湾镇柳塘村村民委员会"]),
        ("云汀柳塘种植农民专业合作社", ["云汀柳塘种植农民专业合作社"]),
        ("2024年3月15日云汀柳塘贸易有限公司", ["云汀柳塘贸易有限公司"]),
        ("贵州柳塘贸易有限公司\n贵阳市松岭商行", ["贵州柳塘贸易有限公司", "贵阳市松岭商行"]),
        ("云汀柳塘机械配件厂(个人独资)遗失公章", ["云汀柳塘机械配件厂(个人独资)"]),
        ("石湾镇畜牧兽医站清算组", ["石湾镇畜牧兽医站清算组"]),
        ("云汀松岭鞋材加工厂:", ["云汀松岭鞋材加工厂"]),
        ("本院裁定宣告云汀鼎澄糖业有限公司破产", ["云汀鼎澄糖业有限公司"]),
        ("二〇二〇年三月三十日裁定终结云汀鼎澄糖业有限公司", ["云汀鼎澄糖业有限公司"]),
        ("云汀市第三中学受云汀市教育局委托", ["云汀市第三中学", "云汀市教育局"]),
        ("ABC Trading Co., Ltd.与云汀东方贸易有限公司", ["ABC Trading Co., Ltd.", "云汀东方贸易有限公司"]),
    ],
)
def test_organisations_are_found_whole(text, names):
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "经股东会决议,本公司拟注销,请向本公司清算组申报债权",
        "现已成立清算组,请于45日内向清算组申报,我院将依法审理,该公司逾期",
        "拟向公司登记机关申请注销登记",
        "可以向有管辖权的人民法院起诉",
        "变更为股份有限公司",
        "一人有限责任公司",
        "到小区物业服务中心办理",
        "住所地:澜川市行政中心2号楼",
        "另行通知,不予执行,大局为重,全部商铺及店铺",
        "依照《中华人民共和国个人独资企业法》和公司法规定",
        "债权人会议、股东会、董事会",
        "自公告之日起三个月内向管理人申报",
        "决议解散公司,原公司解散为三家公司,责令你公司到我中心",
    ],
)
def test_short_forms_and_common_words_are_no_organisations(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("澜川市自然资源和规划局", [("澜川市自然资源和规划局", "organisation")]),
        ("王小明和李文", [("王小明", "person"), ("李文", "person")]),
        ("欧阳明月、阿依古丽·买买提", [("欧阳明月", "person"), ("阿依古丽·买买提", "person")]),
        ("澜川远舟投资中心(有限合伙)", [("澜川远舟投资中心（有限合伙）", "organisation")]),
        ("海通(集团)有限公司(以下简称海通)", [("海通（集团）有限公司", "organisation")]),
        ("甲商贸有限公司、李学会", [("甲商贸有限公司", "organisation"), ("李学会", "person")]),
        ("甲有限公司乙有限公司", [("甲有限公司", "organisation"), ("乙有限公司", "organisation")]),
    ],
)
def test_parties_are_parted(text, names):
    assert [(tree["name"].value, tree["type"].value) for tree in parties.read_parties(text)] == names


def test_party_keeps_its_numbers():
    first, second = parties.read_parties("张三(身份证号:11010519491231002X)、甲商行(注册号:430802600123456)")
    assert plain(first["identifiers"]) == [{"scheme": "resident_id", "value": "11010519491231002X"}]
    assert plain(second["identifiers"]) == [{"scheme": "registration_no", "value": "430802600123456"}]


@pytest.mark.parametrize("text", ["本公司", "我院", "该公司清算组", "123", "", "。"])
def test_short_forms_are_no_parties(text):
    with pytest.raises(ValueError, match="party"):
        parties.read_party(text)


@pytest.mark.parametrize(
    ("text", "start", "name"),
    [
        ("原告张三与甲有限公司", 2, "张三"),
        ("由云汀鼎澄置业有限公司竞得", 1, "云汀鼎澄置业有限公司"),
        ("债务人王小明(身份证号:110105194912310020)、", 3, "王小明(身份证号:110105194912310020)"),
        ("原告方永和商贸有限公司诉", 2, "方永和商贸有限公司"),
        ("转让给青屿柳塘贸易有限公司云汀分公司。", 3, "青屿柳塘贸易有限公司云汀分公司"),
    ],
)
def test_party_pattern_ends_with_the_name(text, start, name):
    assert parties.PATTERN.match(text, start)[0] == name


@pytest.mark.parametrize("name", ["柳婵娟", "诸葛明", "张某某", "买买提·吐尔逊"])
def test_persons(name):
    assert persons.is_person(name)


@pytest.mark.parametrize("name", ["联系人", "高级", "公司", "云汀市", "甲", "房屋", "山东省", "债权人申报"])
def test_words_that_begin_like_a_surname_are_no_persons(name):
    assert not persons.is_person(name)


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        (
            "联系人:马桂飞、贺涵,联系电话:0999-4432534,单位地址:澜川市行政中心2号楼615室,邮政编码:990001。",
            {"name": "马桂飞、贺涵", "address": "澜川市行政中心2号楼615室", "phones": ["0999-4432534"]},
        ),
        ("联系人:柳婵娟13800001111", {"name": "柳婵娟", "phones": ["13800001111"]}),
        ("咨询电话:0999-5550123", {"phones": ["0999-5550123"]}),
        ("联系电话:13874451234(李女士)", {"name": "李女士", "phones": ["13874451234"]}),
        ("清算组负责人:陶军慧,电话:15972548880", {"name": "陶军慧", "phones": ["15972548880"]}),
        ("联系方式:联系人俞世浩,电话0999-3797450。", {"name": "俞世浩", "phones": ["0999-3797450"]}),
        ("电话:0999-8812345转801/13800001111", {"phones": ["0999-8812345-801", "13800001111"]}),
        (
            "联系人:李先生\n联系电话:5550123、13800001111\n邮箱:a@b.com\n网址:www.ab.gov.cn",
            {
                "name": "李先生",
                "email": "a@b.com",
                "url": "www.ab.gov.cn",
                "phones": ["5550123", "13800001111"],
            },
        ),
        (
            "联系单位:澜川市自然资源和规划局\n联系电话:0999-4432534\n传真:0999-4432535",
            {"name": "澜川市自然资源和规划局", "phones": ["0999-4432534"]},
        ),
        (
            "联系人:向文、雷静13874451234 0716-8310926",
            {"name": "向文、雷静", "phones": ["13874451234", "0716-8310926"]},
        ),
        ("联系人:书记员林燕电话:0592-5310667", {"name": "林燕", "phones": ["0592-5310667"]}),
        ("联系人\t次仁旺堆\n联系电话\t0891-6336742", {"name": "次仁旺堆", "phones": ["0891-6336742"]}),
        ("咨询电话:0570-3041187(规划分局徐先生)", {"name": "徐先生", "phones": ["0570-3041187"]}),
        ("请与云汀市建设局规划股联系,电话:5550123", {"name": "云汀市建设局规划股", "phones": ["5550123"]}),
        (
            "单位地址:云汀市松岭街9号邮政编码:727300\n联系电话:5550123",
            {"address": "云汀市松岭街9号", "phones": ["5550123"]},
        ),
        ("联系人:欧阳明月(土地科),电话:12345", {"name": "欧阳明月", "phones": ["12345"]}),
    ],
)
def test_one_contact(text, contact):
    assert asked(text) == [contact]


def test_contacts_are_parted():
    assert asked("地址:中和路9号联系人:王丽电话:5550123\n地址:松岭路2号联系人:李强电话:5550124") == [
        {"name": "王丽", "address": "中和路9号", "phones": ["5550123"]},
        {"name": "李强", "address": "松岭路2号", "phones": ["5550124"]},
    ]
    assert asked("电话:5550123(区住建局)5550124(区征收办)") == [
        {"name": "区住建局", "phones": ["5550123"]},
        {"name": "区征收办", "phones": ["5550124"]},
    ]
    assert [c["name"] for c in asked("联系人:王丽13800001111、李强13900002222")] == ["王丽", "李强"]


@pytest.mark.parametrize(
    "text",
    [
        "请与本公司联系,联系方式详见网站",
        "法定代表人:张三,住所地:云汀市松岭路3号。",
        "清算组负责人:张梅。",
        "电话:20240315",
        "特此公告",
    ],
)
def test_no_contact(text):
    assert asked(text) == []


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("0999-5550123", "0999-5550123"),
        ("0999 5550123", "0999-5550123"),
        ("(0999)5550123", "0999-5550123"),
        ("010-62345678", "010-62345678"),
        ("138-7445-1234", "13874451234"),
        ("+86 13874451234", "13874451234"),
        ("400-800-1234", "400-800-1234"),
        ("0731-88886666转801", "0731-88886666-801"),
        ("12345", "12345"),
        ("5550123", "5550123"),
    ],
)
def test_phones(printed, number):
    assert phones.read_phone(printed) == number


@pytest.mark.parametrize("text", ["20231129", "2023-1129", "199990272021119", "138744512345", "2023年", ""])
def test_dates_and_codes_are_no_phones(text):
    with pytest.raises(ValueError, match="telephone"):
        phones.read_phone(text)


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("《公司法》第一百七十三条第二款、第一百八十五条的规定", ["173.2", "185"]),
        ("《某市管理办法》第三章第十六条、第十八条规定", ["16", "18"]),
        ("《民事诉讼法》第九十二条第一款第(二)项、第二款之规定", ["92.1.2", "92.2"]),
        ("《土地管理法》第四十七条、四十八条", ["47", "48"]),
        ("《民法典》第三十五条至第三十八条", ["35", "36", "37", "38"]),
        ("《刑法》第一百三十三条之一", ["133-1"]),
        ("《公司法》(2023年修订)第235条", ["235"]),
        ("根据公司法第一百七十三条", ["173"]),
        ("《中华人民共和国劳动合同法》第三十九条第(三)项", ["39.3"]),
    ],
)
def test_articles(text, articles):
    assert [citation["articles"] for citation in cited(text)] == [articles]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("根据澜政办发〔2020〕15号《某市限价商品房管理办法》", "澜政办发〔2020〕15号"),
        ("《出让规定》(国土资源部令第39号)等", "国土资源部令第39号"),
        ("根据云汀市人民政府云政函〔2024〕3号《关于出让方案的批复》", "云政函〔2024〕3号"),
    ],
)
def test_citation_keeps_its_document_number(text, number):
    assert [citation["document_number"] for citation in cited(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "双方签订的《债权转让协议》第三条",
        "刊登了《注销公告》",
        "寄送《债权转让通知》",
        "《行政处罚决定书》(云市监罚〔2024〕1号)",
        "依法予以公告,根据有关法律规定",
    ],
)
def test_no_citation(text):
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "scheme", "value"),
    [
        ("统一社会信用代码91309568U8LG398BJ7", "uscc", "91309568U8LG398BJ7"),
        ("注册号92877049MA66497265", "uscc", "92877049MA66497265"),
        ("注册号:430802600123456", "registration_no", "430802600123456"),
        ("民办办学许可证证号:199990272021119", "school_licence", "199990272021119"),
        ("法人登记证书:湘张民社证字第010123号", "social_organisation", "湘张民社证字第010123号"),
        ("居民身份证,证号990350199906240651", "resident_id", "990350199906240651"),
        ("身份证号码为:11010519491231****", "resident_id", "11010519491231****"),
        ("证号990350199906240651", "other", "990350199906240651"),
        ("组织机构代码证号:12345678-9", "organisation_code", "12345678-9"),
    ],
)
def test_identifiers(text, scheme, value):
    assert plain(identifiers.read_identifier(text)) == {"scheme": scheme, "value": value}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("案号(2024)澜0765民初9256号,", ["（2024）澜0765民初9256号"]),
        ("(2015)郑执一字第884号", ["（2015）郑执一字第884号"]),
        ("〔2024〕澜0765执恢12号之一", ["（2024）澜0765执恢12号之一"]),
        ("(2020)年第3号", []),
        ("(2024)5号", []),
    ],
)
def test_case_numbers(text, numbers):
    assert [case_numbers.read_case_number(m[0]) for m in case_numbers.PATTERN.finditer(text)] == numbers


@pytest.mark.parametrize(
    ("pattern", "text", "values"),
    [
        (document_numbers.PATTERN, "根据云政发〔2024〕3号", ["云政发〔2024〕3号"]),
        (urls.PATTERN, "见www.lanchuan.gov.cn关键字,a@b.com", ["www.lanchuan.gov.cn"]),
        (addresses.PATTERN, "位于云汀市松岭路3号(市民中心旁)办理", ["云汀市松岭路3号(市民中心旁)"]),
        (
            certificate_numbers.PATTERN,
            "证号:澜(2019)望溪区不动产权第3390163号,",
            ["澜(2019)望溪区不动产权第3390163号"],
        ),
        (certificate_numbers.PATTERN, "2024年3月15日,金额32000元", []),
    ],
)
def test_where_values_stand(pattern, text, values):
    assert [match[0] for match in pattern.finditer(text)] == values


@given(st.one_of(WORDS, st.text(max_size=200)))
@example("甲和" * 200)
@example("(" * 300)
@example("第一条" * 200)
@settings(max_examples=150, deadline=None)
def test_readers_refuse_with_value_errors_and_finish(text):
    started = time.process_time()
    for read in READERS:
        try:
            read(text)
        except ValueError:
            continue
    for pattern in PATTERNS:
        list(pattern.finditer(text))
    assert time.process_time() - started < 5


@given(WORDS)
@settings(max_examples=150, deadline=None)
def test_spans_stand_inside_the_text(text):
    for span, tree in (*contacts.find_contacts(text), *legal_basis.find_legal_basis(text)):
        assert 0 <= span.start < span.end <= len(text)
        spans = [part for leaf in leaves(tree) for part in leaf.spans]
        assert all(Span(0, len(span)).holds(part) and len(part) for part in spans)
    assert all(a.end <= b.start for a, b in pairwise(organisations.organisation_spans(text)))


@pytest.mark.parametrize(
    "letters", ["甲", "和", "号", "(", "1", "公司", "联系", "局", "第", "a.", "张三、", "市"]
)
def test_long_runs_of_the_same_letters_take_no_time(letters):
    text = letters * (4000 // len(letters))
    started = time.process_time()
    organisations.organisation_spans(text)
    contacts.find_contacts(text)
    legal_basis.find_legal_basis(text)
    for pattern in PATTERNS:
        list(pattern.finditer(text))
    assert time.process_time() - started < 5
