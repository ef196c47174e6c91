# An encoder layer as in Vaswani et al. 2017, on one thread: a name and its median milliseconds a line.
import time

import torch

torch.set_num_threads(1)
layer = torch.nn.TransformerEncoderLayer(512, 8, 2048, dropout=0, batch_first=True).eval()
words = torch.randn(1, 128, 512)
durations = []
with torch.inference_mode():
    for run in range(33):
        begin = time.perf_counter()
        layer(words)
        durations.append(time.perf_counter() - begin)
print(f"layer\t{sorted(durations[3:])[15] * 1e3}")
