"""How a server welcomes its newcomers, as plain Python: what cogs need of it."""

from bot.features.onboarding.comparing import Difference, compare
from bot.features.onboarding.completing import Completed, complete
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
from bot.features.onboarding.templates import TEMPLATES, Place, Surroundings, fitted, template
from bot.features.onboarding.wording import CHANNELS, PLACEHOLDERS, ROLES, Wording, render
from bot.features.onboarding.writing import head

__all__ = [
    "CHANNELS",
    "KINDS",
    "MOMENTS",
    "PLACEHOLDERS",
    "ROLES",
    "TASKS",
    "TEMPLATES",
    "Completed",
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
    "Surroundings",
    "Task",
    "Throttle",
    "Wording",
    "compare",
    "complete",
    "fitted",
    "head",
    "render",
    "template",
]
