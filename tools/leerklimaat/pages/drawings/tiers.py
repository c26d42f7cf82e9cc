"""The five functions of a social system as a whole: what carries what, in three tiers.

From: the records of system functions. To: folder.html.j2, which draws them as text with arrows.
"""

from dataclasses import dataclass
from typing import Literal

from leerklimaat.model.knowledge import SystemFunction
from leerklimaat.model.knowledge_base import KnowledgeBase

Role = Literal["existence", "external", "internal"]


@dataclass(frozen=True, slots=True)
class Tier:
    """Functions beside each other, which carry those of the tier before."""

    role: Role
    functions: tuple[SystemFunction, ...]


def tiers_of(base: KnowledgeBase) -> list[Tier]:
    """Why the system is there, then outward, then inward; a role without functions is left out."""
    found = sorted((one for _, one in base.all(SystemFunction)), key=lambda one: one.number)
    roles: tuple[Role, ...] = ("existence", "external", "internal")
    tiers = [Tier(role, tuple(one for one in found if one.role == role)) for role in roles]
    return [tier for tier in tiers if tier.functions]
