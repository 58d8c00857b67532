"""The whole tour: what comes into the house, leaves it, is counted, goes from shelf to shelf."""

from __future__ import annotations

from app.tour.counting import COUNTING
from app.tour.leaving import LEAVING
from app.tour.script import RECEIVING, Scene
from app.tour.shipping import SHIPPING

SCENES: tuple[Scene, ...] = (*RECEIVING, *LEAVING, *COUNTING, *SHIPPING)
