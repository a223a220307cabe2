"""What browsers show the site by: icons, and a description for those that install sites."""

from __future__ import annotations

_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
    '<rect width="64" height="64" rx="9" fill="#b3321c"/>'
    '<text x="32" y="45.5" font-family="{family}" font-size="38" font-weight="700" text-anchor="middle" '
    'fill="#fffdf9">{sign}</text></svg>'
)
