"""Text of CML documents: lenient reading, strict writing, YAML and JSON."""

from .lines import Lines
from .reader import Loaded, read, read_file
from .writer import write

__all__ = ["Lines", "Loaded", "read", "read_file", "write"]
