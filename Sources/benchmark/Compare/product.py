# Products of square matrices by NumPy, on one thread: a name and its median milliseconds a line.
import time

import numpy as np

for n in [64, 128, 256, 512, 1024]:
    left = np.random.randn(n, n).astype("f4")
    right = np.random.randn(n, n).astype("f4")
    durations = []
    for run in range(2000 if n < 256 else 30):
        begin = time.perf_counter()
        left @ right
        durations.append(time.perf_counter() - begin)
    print(f"{n}\t{sorted(durations)[len(durations) // 2] * 1e3}")
