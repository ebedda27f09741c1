"""What was large and is free goes back to the system; counted by the C library itself."""

import subprocess
import sys

import pytest

LOOK = """
import ctypes, sys
from fraudtrainer.ui.large_blocks import keep_large_blocks_apart

class Counts(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in (
        "arena", "ordblks", "smblks", "hblks", "hblkhd",
        "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")]

ask = ctypes.CDLL(None).mallinfo2
ask.restype = Counts
if sys.argv[1] == "apart":
    assert keep_large_blocks_apart()
large = bytearray(8 << 20)
del large  # from here on the library would take what is smaller from its heap
before = ask().hblks
kept = bytearray(2 << 20)
print(ask().hblks - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other C libraries do so already")
@pytest.mark.parametrize(("how", "apart"), [("apart", "1"), ("as it was", "0")])
def test_after_the_first_large_block_the_next_ones_are_still_taken_apart(
    how: str, apart: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOK, how], check=True, capture_output=True, text=True, timeout=60
    )

    assert done.stdout.strip() == apart
