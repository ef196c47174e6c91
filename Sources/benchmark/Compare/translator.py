# The translator's training, from nothing: the sentences stand beside this file. Prints the median milliseconds of an update.
import os
import time
import warnings

import torch

from small_transformer import SmallTransformer

warnings.filterwarnings("ignore")
torch.manual_seed(0)
threads = int(os.environ["OMP_NUM_THREADS"])
torch.set_num_threads(threads)
updates, size, warm_up, peak = 1000, 16, 100, 0.005

folder = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(folder, "pairs.tsv"), encoding="utf-8") as lines:
    pairs = [[side.split(" ") for side in line.rstrip("\n").split("\t")] for line in lines]


def ids(words):
    known = {"<pad>": 0, "<start>": 1, "<end>": 2}
    for word in words:
        known.setdefault(word, len(known))
    return known


chinese, english = ids(word for pair in pairs for word in pair[0]), ids(word for pair in pairs for word in pair[1])
sources = [torch.tensor([chinese[word] for word in pair[0]] + [2]) for pair in pairs]
targets = [torch.tensor([1] + [english[word] for word in pair[1]] + [2]) for pair in pairs]


def positions(length, width):
    angles = torch.arange(length)[:, None] / 10000 ** (torch.arange(0, width, 2) / width)
    return torch.stack([angles.sin(), angles.cos()], dim=2).reshape(length, width)


def rate(update):
    return min(update / warm_up, (warm_up / update) ** 0.5)


model = SmallTransformer(len(chinese), len(english), positions(16, 32))
for table in [model.source, model.target]:
    torch.nn.init.normal_(table.weight, std=32**-0.5)
optimizer = torch.optim.Adam(model.parameters(), lr=peak, betas=(0.9, 0.98), eps=1e-9)
surprise = torch.nn.CrossEntropyLoss(ignore_index=0, label_smoothing=0.1)
pad = torch.nn.utils.rnn.pad_sequence
order, durations = [], []
for update in range(1, updates + 1):
    begin = time.perf_counter()
    batch = []
    while len(batch) < size:
        order = order or torch.randperm(len(pairs)).tolist()
        batch.append(order.pop())
    source = pad([sources[place] for place in batch], batch_first=True)
    target = pad([targets[place] for place in batch], batch_first=True)
    optimizer.param_groups[0]["lr"] = peak * rate(update)
    optimizer.zero_grad()
    logits = model(source, target[:, :-1])
    loss = surprise(logits.flatten(0, 1), target[:, 1:].flatten())
    loss.backward()
    optimizer.step()
    durations.append(time.perf_counter() - begin)
print(f"update\t{sorted(durations)[len(durations) // 2] * 1e3}")
