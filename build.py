"""Run Urolig from a checkout: ``python build.py [build|check|search|now|serve|…]``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))

from urolig.cli import main

if __name__ == "__main__":
    main(prog_name="build.py")
