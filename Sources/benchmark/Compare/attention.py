# One attention with its weights, on one thread: a name and its median milliseconds a line.
import time

import torch

torch.set_num_threads(1)


def median(work, runs):
    durations = []
    for run in range(runs + 3):
        begin = time.perf_counter()
        work()
        durations.append(time.perf_counter() - begin)
    return sorted(durations[3:])[runs // 2] * 1e3


with torch.inference_mode():
    for n, d in [(8, 16), (64, 64), (512, 64), (2048, 64)]:
        query, key, value = [torch.randn(n, d) for _ in range(3)]

        def attention():
            weights = torch.softmax(query @ key.T / d**0.5, -1)
            return weights, weights @ value

        print(f"{n}\t{median(attention, 2000 if n < 512 else 30)}")
