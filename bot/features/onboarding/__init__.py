"""How a server welcomes its newcomers, as plain Python: what cogs need of it."""

from bot.features.onboarding.comparing import Difference, compare
from bot.features.onboarding.flow import (
    KINDS,
    MOMENTS,
    TASKS,
    Flow,
    Interest,
    Kind,
    Lost,
    Moment,
    Reference,
    Step,
    Task,
    Throttle,
)
from bot.features.onboarding.problems import Problem, Problems
from bot.features.onboarding.service import Current, FlowChanged, FlowService
from bot.features.onboarding.templates import TEMPLATES, Place, fitted, template
from bot.features.onboarding.wording import PLACEHOLDERS, Wording, render

__all__ = [
    "KINDS",
    "MOMENTS",
    "PLACEHOLDERS",
    "TASKS",
    "TEMPLATES",
    "Current",
    "Difference",
    "Flow",
    "FlowChanged",
    "FlowService",
    "Interest",
    "Kind",
    "Lost",
    "Moment",
    "Place",
    "Problem",
    "Problems",
    "Reference",
    "Step",
    "Task",
    "Throttle",
    "Wording",
    "compare",
    "fitted",
    "render",
    "template",
]
