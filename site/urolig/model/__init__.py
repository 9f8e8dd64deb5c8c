"""The records everything else is made of: immutable, typed, complete from birth. No I/O.

Directory ─┬─ Settings
           ├─ Place ── School
           ├─ Service ─┬─ Channel ── Schedule, Verification
           │           └─ ServiceText ── Prose, Translation
           ├─ Topic ── TopicText
           ├─ Page ── PageText
           └─ Guide ── Answer
"""

from urolig.model.directory import Directory, Relation, Route, Settings
from urolig.model.guide import Answer, Guide
from urolig.model.language import ENDONYMS, NEIGHBOURS, Lang, direction, stand_in
from urolig.model.page import Page, PageText
from urolig.model.place import ContactRole, Place, PlaceKind, School
from urolig.model.prose import Prose
from urolig.model.schedule import Schedule
from urolig.model.service import (
    Audience,
    Channel,
    ChannelKind,
    Confidence,
    Service,
    ServiceKind,
    ServiceText,
    Status,
    TheySee,
    Verification,
)
from urolig.model.topic import Signs, Topic, TopicText
from urolig.model.translation import Method, Translation

__all__ = [
    "ENDONYMS",
    "NEIGHBOURS",
    "Answer",
    "Audience",
    "Channel",
    "ChannelKind",
    "Confidence",
    "ContactRole",
    "Directory",
    "Guide",
    "Lang",
    "Method",
    "Page",
    "PageText",
    "Place",
    "PlaceKind",
    "Prose",
    "Relation",
    "Route",
    "Schedule",
    "School",
    "Service",
    "ServiceKind",
    "ServiceText",
    "Settings",
    "Signs",
    "Status",
    "TheySee",
    "Topic",
    "TopicText",
    "Translation",
    "Verification",
    "direction",
    "stand_in",
]
