"""When a channel is answered, as an OpenStreetMap ``opening_hours`` rule that has been checked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Schedule:
    """A checked rule. ``value`` is the rule as written, in the syntax of the OSM wiki's ``Key:opening_hours``."""

    value: str

    @property
    def always(self) -> bool:
        """Whether somebody answers every hour of every day."""
        return self.value == "24/7"
