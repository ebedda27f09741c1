"""What can be wrong with a file of facts: its codes, and the words for each with what to do."""

from __future__ import annotations

from enum import StrEnum

from fraudtrainer.scenario.diagnostic import Diagnostic, nearest
from fraudtrainer.scenario.reading.problem import Remark, shown
from fraudtrainer.scenario.reading.shape import Walk
from fraudtrainer.scenario.reading.source import DataPath
from fraudtrainer.words import Words

FORMAT = 1


class FactCode(StrEnum):
    """Every code that reading the facts can give, beyond those of reading a file."""

    UNKNOWN_KEY = "FT020"
    MISSING_KEY = "FT021"
    WRONG_TYPE = "FT022"
    DUPLICATE_ID = "FT023"
    WRONG_VALUE = "FT024"


NO_FILES = Remark(
    Words("文件夹里没有事实文件", "the folder holds no fact files"),
    Words("检查程序是否安装完整", "check that the program is completely installed"),
)
UNKNOWN = Remark(Words("不认识“{key}”", "unknown key “{key}”"), Words("删掉它", "delete it"))
UNKNOWN_NEAR = Remark(
    Words("不认识“{key}”", "unknown key “{key}”"),
    Words("是不是“{near}”？", "did you mean “{near}”?"),
)
MISSING = Remark(Words("缺少“{key}”", "“{key}” is missing"), Words("补上这一项", "add it"))
WRONG_TYPE = Remark(
    Words("这里应是{kind}", "this must be {kind}"),
    Words("改正写法；像数字的文字要加引号", "quote text that looks like a number"),
)
DUPLICATE = Remark(
    Words("编号“{id}”已经用过", "the id “{id}” is already used"),
    Words("换一个编号", "choose another id"),
)
CASE_SHARED = Remark(
    Words("案件“{case}”在 {other} 里已经用过", "the case “{case}” is already used in {other}"),
    Words("不同的人不能共用一个案件名", "different people never share a case"),
)
BAD_FORMAT = Remark(
    Words(f"格式版本应是 {FORMAT}", f"the format must be {FORMAT}"),
    Words("改正版本号", "correct the number"),
)
BAD_SOURCE_ID = Remark(
    Words("来源编号应像“S0”", "a source id looks like “S0”"), Words("改正编号", "correct it")
)
BAD_FACT_ID = Remark(
    Words("事实编号应像“{source}-01”", "a fact id looks like “{source}-01”"),
    Words("改正编号", "correct it"),
)
BAD_DATE = Remark(
    Words(
        "日期应像“2021-08-09”，没有印出时写 not printed",
        "a date looks like “2021-08-09”, or is “not printed”",
    ),
    Words("改正日期，并加引号", "correct the date and quote it"),
)
BAD_FIGURE_KEY = Remark(
    Words(
        "数字的名称“{key}”只能用小写字母、数字和下划线",
        "the figure name “{key}” may hold small letters, digits and underscores only",
    ),
    Words("改正名称", "correct the name"),
)


class FactWalk(Walk):
    """The mistakes of a seed file under codes of its own, each with what to do."""

    def unknown_key(self, path: DataPath, key: str, known: list[str]) -> Diagnostic:
        """A key that nothing is known by; the nearest known one is offered."""
        near = nearest(key, known)
        words = UNKNOWN if near is None else UNKNOWN_NEAR
        filled = words.fill(key=shown(key), near=near)
        return self.source.key_finding(FactCode.UNKNOWN_KEY, (*path, key), *filled)

    def missing_key(self, path: DataPath, key: str) -> Diagnostic:
        """A key that must be there."""
        return self.source.finding(FactCode.MISSING_KEY, path, *MISSING.fill(key=key))

    def wrong_type(self, path: DataPath, kind: Words) -> Diagnostic:
        """A value of another kind than `kind`."""
        return self.source.finding(FactCode.WRONG_TYPE, path, *WRONG_TYPE.fill(kind=kind))
