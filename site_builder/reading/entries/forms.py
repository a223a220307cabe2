"""What every entry has in common, and the forms that names, codes and addresses must have."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from site_builder.errors import message

_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_CODE = r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$"
BASE_URL = r"^https?://.+/$"
DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"
LINK = r"^https?://\S+$"
LICENSE = r"^[-A-Za-z0-9._]+$"
PATTERN_REMEDIES = {
    _ID: message("use lower-case letters, digits and hyphens only"),
    _CODE: message("write a language tag such as zh-CN or en"),
    BASE_URL: message("write the whole address with a slash at its end, such as https://example.org/report/"),
    DAY: message("write a date such as 2024, 2024-01 or 2024-01-09"),
    LINK: message("write the whole address, such as https://example.org/news/1.html"),
    LICENSE: message("write the short name of a license, such as CC-BY-4.0"),
}
"""What to do where a value does not have the form it must have, by the pattern of that form."""
Id = Annotated[str, Field(pattern=_ID)]
"""A stable name made of lower-case letters, digits and hyphens."""
Code = Annotated[str, Field(pattern=_CODE)]
"""A BCP 47 language tag."""


class Entry(BaseModel):
    """Base of all entries: unknown keys are mistakes, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
