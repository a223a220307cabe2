"""Small counts as Chinese titles write them."""

_DIGITS = "零一二三四五六七八九"
MOST = 99
"""The greatest count that is written in characters."""


def in_characters(count: int) -> str:
    """A count from 0 to 99 in characters: 3 is 三, 10 is 十, 12 is 十二, 20 is 二十."""
    tens, ones = divmod(count, 10)
    if not tens:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")
