"""The same content gives the same bytes: no clock, no random order, no path of the machine."""

import os
import subprocess
import sys
from pathlib import Path

from publish import fake_site
from publish.fake_site import files_of

MACHINES = [
    {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1", "jobs": "1"},
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "nb_NO.UTF-8", "PYTHONHASHSEED": "2", "jobs": "2"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "3", "jobs": "3"},
]


def test_in_other_folders_time_zones_and_locales_by_other_numbers_of_processes(tmp_path: Path) -> None:
    paths = [str(Path(__file__).parents[2] / "site"), str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
    built = []
    for number, machine in enumerate(MACHINES):
        folder = tmp_path / f"folder{number}"
        folder.mkdir()
        jobs = machine["jobs"]
        subprocess.run(
            [sys.executable, fake_site.__file__, "public", "words", jobs, "9"],
            env={**os.environ, **machine, "PYTHONPATH": os.pathsep.join(paths)},
            cwd=folder,
            check=True,
        )
        built.append(files_of(folder / "public"))
        assert not any(str(tmp_path).encode() in content for content in built[-1].values())
    assert built[0] == built[1] == built[2]
