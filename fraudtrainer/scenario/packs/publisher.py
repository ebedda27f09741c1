"""Names of publishers as the eye sees them: two that look alike count as one."""

from __future__ import annotations

import unicodedata

_ALIKE = (
    # Letters and digits of other scripts, each behind the Latin one that it looks like.
    "aаα", "bвβ", "cсϲ", "eеε", "hнһ", "iіιl1jϳј", "kкκ", "mм", "nпη", "o0оοσ", "pрρ", "sѕ5",
    "tтτ", "uυцμ", "vν", "wԝω", "xхχ", "yуγ", "dԁ", "qԛ", "gɡ",
    "己已巳", "未末", "土士", "日曰", "人入", "干千于", "天夭", "戊戌戍", "侯候", "今令", "大太犬",
    "王玉主", "白自", "木本", "乌鸟", "免兔", "折拆", "口ロ囗", "工エ", "力カ", "二ニ", "八ハ",
    "夕タ", "卜ト", "一ー", "零〇",
    # Old and new forms of what names of offices and firms are made of.
    "会會", "区區", "国國", "学學", "协協", "团團", "广廣", "东東", "业業", "务務", "电電", "网網",
    "联聯", "华華", "实實", "骗騙", "发發", "门門", "银銀", "诈詐", "中仲", "总總", "队隊", "县縣",
    "湾灣", "乡鄉", "义義", "关關", "长長", "报報", "图圖", "书書", "馆館", "医醫", "院阮",
)  # fmt: skip
_FACE = str.maketrans({letter: group[0] for group in _ALIKE for letter in group[1:]})


def likeness(name: str) -> str:
    """What a name looks like at a glance: the same for names that are easily taken for each other.

    Spaces, signs, accents, letter case and width do not count, nor which script a letter is of.
    """
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    letters = "".join(letter for letter in spread if letter.isalnum())
    return letters.translate(_FACE).replace("rn", "m").replace("vv", "w") or name
