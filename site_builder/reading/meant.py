"""What a person most likely meant where a value must be one of a few codes."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.errors import Message, message, nearest

_SAID = {
    "not_started": "未开始 未开工 尚未开始 尚未开工 未启动 待开工 notstarted planned",
    "under_way": "进行中 正在进行 推进中 正在推进 建设中 正在建设 实施中 施工中 在建 已开工 部分完成 "
    "inprogress ongoing underway started",
    "done": "已完成 完成 全部完成 已完工 完工 已竣工 竣工 已建成 建成 已办结 办结 "
    "completed complete finished",
    "actual": "结果 实际 实际值 完成值 完成 result",
    "target": "目标 目标值 预期 预期目标 计划 goal planned",
    "standing": "状态 位次 排名",
    "exact": "准确 精确 等于",
    "at_least": "以上 至少 不低于 不少于 不小于 atleast minimum",
    "about": "左右 约 大约 上下 approximately",
    "at_most": "以内 以下 不超过 不高于 不大于 控制在 atmost maximum",
    "true": "是 对 yes 真",
    "false": "否 不 no 假",
}
"""Words that stand for a code in the mouths of editors."""


def meant(value: object, known: Iterable[str]) -> Message:
    """What to do about a value that is none of the known codes."""
    codes = list(known)
    word = str(value).strip(_MARKS).replace(" ", "").lower()
    if word in codes:
        return _as(word)
    code = next((code for code in codes if word in _SAID.get(code, "").split()), "")
    return _as(code) if code else nearest(str(value), codes)


def _as(code: str) -> Message:
    return message("write “{code}”", code=code)


_MARKS = "“”‘’「」『』\"'＂ \u3000"


def is_marked(value: object) -> bool:
    """Whether a value has quotation marks of its own around it, which it was most likely not to have."""
    return isinstance(value, str) and len(value) > 1 and value[0] in _MARKS and value[-1] in _MARKS
