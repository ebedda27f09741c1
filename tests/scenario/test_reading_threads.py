"""Several threads may read scenarios at once, also for the first time in a process."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
READ = """
import sys, threading
from pathlib import Path
from fraudtrainer.scenario.folder import read_scenario
from fraudtrainer.scenario.reading.fact import load_facts
facts = load_facts(Path("seeds"))[0]
sys.setswitchinterval(1e-6)
ready, found = threading.Barrier(3), []

def read():
    ready.wait()
    found.append(read_scenario(Path("tests/fixtures/mini"), facts)[0])

threads = [threading.Thread(target=read) for _ in range(3)]
for one in threads:
    one.start()
for one in threads:
    one.join()
print(len([one for one in found if one is not None]))
"""


def test_three_threads_that_read_the_first_scenario_of_a_process_at_once_all_read_it() -> None:
    # In a child: the fault that this is for kills the process, eleven times out of twelve.
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-c", READ], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout) == (0, "3\n"), done.stderr
