"""The pictures: floor plan, who-was-where chart, suspicion curve; plain data in, SVG out."""

from .floor_plan import floor_plan
from .model import ChartRow, CurveStep, FloorPlan, PlanRoom, PlanWay, Stay, SuspicionCurve, WhoWasWhere
from .suspicion_curve import suspicion_curve
from .who_was_where import who_was_where

__all__ = [
    "ChartRow",
    "CurveStep",
    "FloorPlan",
    "PlanRoom",
    "PlanWay",
    "Stay",
    "SuspicionCurve",
    "WhoWasWhere",
    "floor_plan",
    "suspicion_curve",
    "who_was_where",
]
