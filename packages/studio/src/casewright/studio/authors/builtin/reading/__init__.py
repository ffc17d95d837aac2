"""The single checks of the reader, each a generator of (chapter, message)."""
