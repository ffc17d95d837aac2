"""Write the JSON Schema of CML from the models, or with --check fail where the file is not what they say."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from casewright.cml.model.schema import json_schema

TARGET = Path(__file__).resolve().parents[1] / "schema" / "cml-2.0.schema.json"


def text() -> str:
    """The file's whole text."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Exit 0 where the file is written or as it should be, 1 where it drifted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where the file drifted")
    if not parser.parse_args(arguments).check:
        TARGET.parent.mkdir(exist_ok=True)
        TARGET.write_text(text(), encoding="utf-8")
        return 0
    if TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text():
        return 0
    print(f"{TARGET.name} is not what the models say; run scripts/schema.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
