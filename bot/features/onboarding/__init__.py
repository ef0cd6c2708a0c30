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
from bot.features.onboarding.funnel import OTHERS, UNDECIDED, Funnel, Stage, Week
from bot.features.onboarding.granting import GrantService
from bot.features.onboarding.greeting import MISSED, Card, GreetingService
from bot.features.onboarding.moments import Standing
from bot.features.onboarding.problems import Problem, Problems
from bot.features.onboarding.progress import Guest, GuideService, Progress
from bot.features.onboarding.service import Current, FlowChanged, FlowService
from bot.features.onboarding.tasks import Act, Deed, TaskService
from bot.features.onboarding.templates import TEMPLATES, Place, Surroundings, fitted, template
from bot.features.onboarding.wording import CHANNELS, PLACEHOLDERS, ROLES, Wording, render
from bot.features.onboarding.writing import head
from db.grants import Grant
from db.newcomers import Count

__all__ = [
    "CHANNELS",
    "KINDS",
    "MISSED",
    "MOMENTS",
    "OTHERS",
    "PLACEHOLDERS",
    "ROLES",
    "TASKS",
    "TEMPLATES",
    "UNDECIDED",
    "Act",
    "Card",
    "Completed",
    "Count",
    "Current",
    "Deed",
    "Difference",
    "Flow",
    "FlowChanged",
    "FlowService",
    "Funnel",
    "Grant",
    "GrantService",
    "GreetingService",
    "Guest",
    "GuideService",
    "Interest",
    "Kind",
    "Lost",
    "Moment",
    "Place",
    "Problem",
    "Problems",
    "Progress",
    "Reference",
    "Stage",
    "Standing",
    "Step",
    "Surroundings",
    "Task",
    "TaskService",
    "Throttle",
    "Week",
    "Wording",
    "compare",
    "complete",
    "fitted",
    "head",
    "render",
    "template",
]
