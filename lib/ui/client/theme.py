"""The theme's colours and sizes, as style sheets and charts want them; `.streamlit/config.toml` says them."""

from typing import Any

import streamlit as st

from lib.figures.style import GROUND, INK, NEUTRAL, identity

SCHEMES = ("light", "dark")

_COLOURS = {
    "ink": "textColor",
    "gray": "grayColor",
    "ground": "backgroundColor",
    "panel": "secondaryBackgroundColor",
    "rule": "borderColor",
    "accent": "primaryColor",
}
"""The custom property that has each colour of the theme."""
_PLACEHOLDERS = {NEUTRAL: "grayColor", INK: "textColor", GROUND: "backgroundColor"}


def palette(scheme: str) -> dict[str, str]:
    """Return what each placeholder of a chart stands for in a scheme, “light” or “dark”."""
    named = {identity(place): colour for place, colour in enumerate(_identities(scheme), 1)}
    return named | {mark: str(_said(f"{scheme}.{option}")) for mark, option in _PLACEHOLDERS.items()}


def theme_sheet() -> str:
    """Return the theme as a style sheet: custom properties, and the identity colours as classes.

    A card in Streamlit has its colour in its key, since it takes no class.
    """
    sizes = _said("headingFontSizes")
    said = {name: _pair(_said(f"light.{option}"), _said(f"dark.{option}")) for name, option in _COLOURS.items()}
    said |= {
        "radius": _said("baseRadius"),
        "base": f"{_said('baseFontSize')}px",
        "size-1": sizes[0],
        "size-2": sizes[1],
    }
    root = "".join(f"  --{name}: {value};\n" for name, value in said.items())
    pairs = zip(_identities("light"), _identities("dark"), strict=True)
    classes = "".join(
        f'.ea-c{place}, [class*="st-key-card_{place}_"] {{ --c: {_pair(light, dark)}; }}\n'
        for place, (light, dark) in enumerate(pairs, 1)
    )
    return f":root {{\n{root}}}\n{classes}"


def _identities(scheme: str) -> list[str]:
    return list(_said(f"{scheme}.chartCategoricalColors"))


def _pair(light: str, dark: str) -> str:
    return f"light-dark({light}, {dark})"


def _said(option: str) -> Any:
    return st.get_option(f"theme.{option}")
