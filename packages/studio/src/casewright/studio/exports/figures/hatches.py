"""A tint and a hatching for every room: told apart in colour, and in black and white as well."""

from __future__ import annotations

from .svg import Sheet

_STROKE = 'stroke="#1c1a17" stroke-width="0.9" fill="none"'
_SLANT, _BACK = "M-2 2L2 -2M0 8L8 0M6 10L10 6", "M-2 6L2 10M0 0L8 8M6 -2L10 2"
_BODIES = (
    "",
    f'<path d="{_SLANT}" {_STROKE}/>',
    '<circle cx="2" cy="2" r="1" fill="#1c1a17"/>',
    f'<path d="M0 4H8" {_STROKE}/>',
    f'<path d="{_BACK}" {_STROKE}/>',
    f'<path d="M4 0V8" {_STROKE}/>',
    f'<path d="{_SLANT}{_BACK}" {_STROKE}/>',
    '<circle cx="2" cy="2" r="1" fill="#1c1a17"/><circle cx="6" cy="6" r="1" fill="#1c1a17"/>',
    f'<path d="M0 4H8M4 0V8" {_STROKE}/>',
    f'<path d="M0 5L4 1L8 5" {_STROKE}/>',
    f'<path d="M1 2H5M5 6H9M-3 6H1" {_STROKE}/>',
    f'<path d="M2 2L4 4M6 6L8 8" {_STROKE}/>',
    f'<path d="M2 1V5M6 5V9M6 -3V1" {_STROKE}/>',
    f'<circle cx="4" cy="4" r="2" {_STROKE}/>',
    f'<path d="M0 2Q2 0 4 2T8 2" {_STROKE}/>',
    f'<path d="M2 4H6M4 2V6" {_STROKE}/>',
)
_TINTS = (
    "#f4ecd8", "#cfe0e8", "#f0d9c4", "#d9e4c8", "#e6d3df", "#e9e3a9", "#c9d3ea", "#f3cfc6",
    "#cde7dc", "#e0d6f0", "#f7e0b0", "#d5d5d5", "#c5e3ef", "#eed7ac", "#d8e9b8", "#f2d5e3",
)  # fmt: skip


def fills(sheet: Sheet, rooms: list[str]) -> dict[str, str]:
    """A fill for each room id, in their order; after sixteen rooms tint and hatching meet anew."""
    made = {}
    for n, room in enumerate(rooms):
        tint = _TINTS[(n + n // len(_BODIES) * 5) % len(_TINTS)]
        body = f'<rect width="8" height="8" fill="{tint}"/>{_BODIES[n % len(_BODIES)]}'
        made[room] = sheet.pattern(f"room-{n + 1}", (8, 8), body)
    return made
