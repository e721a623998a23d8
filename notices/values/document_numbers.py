"""Numbers of official documents: 澜政办发〔2020〕15号, 国土资源部令第39号."""

from __future__ import annotations

from typing import Annotated

from notices.patterns import late
from notices.values.value import Value

_LEAD = r"(?<=[0-9])[年月日]|根据|依据|按照|依照|[据照]|经(?!信|开|济|发)|[和与及的由在即]|以(?!上)|作出|文件|文号|批准"
PATTERN = late(
    rf"(?:(?!{_LEAD})[\u4e00-\u9fff]){{1,16}}?[A-Z]?(?:\([\u4e00-\u9fff]{{1,8}}\))?第?〔(?:19|20)[0-9]{{2}}〕第?-?[0-9]{{1,5}}(?:-[0-9]{{1,4}})?号"
    r"|(?<![\u4e00-\u9fff])〔(?:19|20)[0-9]{2}〕[\u4e00-\u9fff]{1,12}第[0-9]{1,5}号"
    r"|(?<=\()[\u4e00-\u9fff]{1,20}令第[0-9]{1,4}号"
    r"|(?<=\()(?:[\u4e00-\u9fff]{2,14}、){1,4}[\u4e00-\u9fff]{2,14}令第[0-9]{1,4}号"
    rf"|(?:(?!{_LEAD})[\u4e00-\u9fff]){{2,14}}令(?:第|〔(?:19|20)[0-9]{{2}}〕第?)[0-9]{{1,4}}号"
)


def read_document_number(text: str) -> str:
    """A document's number as printed.

    >>> read_document_number("国土资源部令第39号")
    '国土资源部令第39号'
    >>> read_document_number("第39号")
    Traceback (most recent call last):
    ValueError: not a document number: '第39号'
    """
    if not PATTERN.fullmatch(text):
        raise ValueError(f"not a document number: {text!r}")
    return text


DocumentNumber = Annotated[str, Value(PATTERN, read_document_number)]
