"""Exports: a finished mystery as story.md, as an EPUB and as a party kit of PDFs."""

from .epub import write_epub
from .kit import write_kit
from .pack import GamePack, build_pack
from .story_md import write_story_md

__all__ = ["GamePack", "build_pack", "write_epub", "write_kit", "write_story_md"]
