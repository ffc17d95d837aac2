"""The story as an EPUB 3 book, written directly."""

from .book import epub, write_epub

__all__ = ["epub", "write_epub"]
