# A matrix of n by n floats from a file to coloured cells in a pipe, the whole process, by plotext and by rich, a cell for each
# number: a name and its median milliseconds a line, and a name and its bytes; behind a name with > the milliseconds after
# which nobody waited any longer.
import subprocess
import sys
import tempfile
import time

PROGRAMS = {
    "plotext": """
import sys, numpy as np, plotext as plt
m = np.load(sys.argv[1])
n = len(m)
plt.limit_size(False, False) if hasattr(plt, "limit_size") else plt.limitsize(False, False)
plt.plot_size(n + 8, n + 4)
plt.matrix_plot(m.tolist())
plt.show()
""",
    "rich": """
import sys, numpy as np
from rich.console import Console
from rich.text import Text
m = np.load(sys.argv[1])
n = len(m)
console = Console(width=n + 8, force_terminal=True, color_system="truecolor")
levels = (m * 255).astype(int)
for top, bottom in zip(levels[::2], levels[1::2]):
    line = Text()
    for a, b in zip(top, bottom):
        line.append("\\u2580", f"rgb({a},{a},255) on rgb({b},{b},255)")
    console.print(line)
""",
}

LIMIT = 60

with tempfile.TemporaryDirectory() as folder:
    import numpy as np

    for n in [256, 1024]:
        file = f"{folder}/{n}.npy"
        np.save(file, np.random.default_rng(1).random((n, n)).astype("f4"))
        for name, text in PROGRAMS.items():
            durations = []
            command = [sys.executable, "-c", text, file]
            try:
                for _ in range(5 if n == 256 else 1):
                    begin = time.perf_counter()
                    result = subprocess.run(
                        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=LIMIT)
                    durations.append(time.perf_counter() - begin)
            except subprocess.TimeoutExpired:
                print(f"{name}-{n}>\t{LIMIT * 1e3}")
                continue
            if result.returncode == 0:
                print(f"{name}-{n}\t{sorted(durations)[len(durations) // 2] * 1e3}")
                print(f"{name}-{n}-bytes\t{len(result.stdout)}")
