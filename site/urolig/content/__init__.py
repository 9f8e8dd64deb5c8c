"""Files -> Directory: read what editors wrote, check all of it, and say what is wrong where they can mend it.

load ─┬─ files, catalogue          what lies where, and what it is
      ├─ tree, reading, fields     YAML with every value's place in the file
      ├─ places, services, topics, pages, sheets     one module for each kind of thing
      ├─ guard, prose, links, texts                  Markdown, sanitised
      └─ whole, private, readability                 what only the whole content can tell
"""

from urolig.content.diagnostics import CODES, Diagnostic, as_dict
from urolig.content.loading import Loaded, load

__all__ = ["CODES", "Diagnostic", "Loaded", "as_dict", "load"]
