"""The CML document: the version, the narrative layer CASE and the formal layer LOGIC."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from .case import Case
from .logic import Logic

VERSION = 2.0


class Document(BaseModel):
    """A whole mystery as data. Unknown top-level keys are kept (``model_extra``) and written back.

    ``departures`` holds, by path, what a lenient reading found in CASE but could not fit into the models.
    Such a document can be read and proven, but not written: what this project writes is valid.
    """

    model_config = ConfigDict(extra="allow", frozen=True, populate_by_name=True)

    version: Annotated[float, Field(alias="CML_VERSION", ge=VERSION, le=VERSION)] = VERSION
    case: Annotated[Case | None, Field(alias="CASE")] = None
    logic: Annotated[Logic | None, Field(alias="LOGIC")] = None

    _departures: dict[str, Any] = PrivateAttr(default_factory=dict)

    @property
    def departures(self) -> dict[str, Any]:
        """What reading had to set aside: path in the document -> the value found there."""
        return self._departures
