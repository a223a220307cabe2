"""Reads small QR codes, as a camera would: ISO/IEC 18004, versions 1 to 5 with error correction level L."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

Matrix = Sequence[Sequence[bool]]

_MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda row, column: (row + column) % 2 == 0,
    lambda row, _: row % 2 == 0,
    lambda _, column: column % 3 == 0,
    lambda row, column: (row + column) % 3 == 0,
    lambda row, column: (row // 2 + column // 3) % 2 == 0,
    lambda row, column: row * column % 2 + row * column % 3 == 0,
    lambda row, column: (row * column % 2 + row * column % 3) % 2 == 0,
    lambda row, column: ((row + column) % 2 + row * column % 3) % 2 == 0,
)
_DATA_CODEWORDS = {1: 19, 2: 34, 3: 55, 4: 80, 5: 108}
_BYTES, _LEVEL_L = 0b0100, 0b01


def read(modules: Matrix) -> str:
    """The text of a code, given by its modules without the quiet zone, dark ones true."""
    size = len(modules)
    version = (size - 17) // 4
    level_and_mask = _number(modules[8][column] for column in range(5)) ^ 0b10101
    assert level_and_mask >> 3 == _LEVEL_L
    mask = _MASKS[level_and_mask & 0b111]
    bits = [modules[row][column] ^ mask(row, column) for row, column in _path(size, version)]
    bits = bits[: 8 * _DATA_CODEWORDS[version]]
    assert _number(bits[:4]) == _BYTES
    length = _number(bits[4:12])
    return bytes(_number(bits[start : start + 8]) for start in range(12, 12 + 8 * length, 8)).decode()


def _number(bits: Iterator[bool] | Sequence[bool]) -> int:
    number = 0
    for bit in bits:
        number = number << 1 | bit
    return number


def _path(size: int, version: int) -> Iterator[tuple[int, int]]:
    """The modules that hold data, in pairs of columns from right to left, up and down in turn."""
    upwards = True
    for right in range(size - 1, 0, -2):
        pair = right if right > 6 else right - 1
        for row in range(size - 1, -1, -1) if upwards else range(size):
            for column in (pair, pair - 1):
                if not _is_pattern(row, column, size, version):
                    yield row, column
        upwards = not upwards


def _is_pattern(row: int, column: int, size: int, version: int) -> bool:
    """True for the modules by which a camera finds its way."""
    corner = (row < 9 and (column < 9 or column >= size - 8)) or (row >= size - 8 and column < 9)
    aligned = version > 1 and abs(row - (size - 7)) <= 2 and abs(column - (size - 7)) <= 2
    return corner or aligned or row == 6 or column == 6
