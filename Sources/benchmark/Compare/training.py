# One update of a small encoder-decoder with Adam: a name and its median milliseconds a line, for one thread and two.
import time
import warnings

import torch

from small_transformer import SmallTransformer

warnings.filterwarnings("ignore")
torch.manual_seed(0)
words = 60

model = SmallTransformer(words, words, torch.randn(16, 32))
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, betas=(0.9, 0.98), eps=1e-9)
surprise = torch.nn.CrossEntropyLoss(ignore_index=0)
source, target = torch.randint(3, words, (16, 8)), torch.randint(3, words, (16, 9))
for sentence in range(16):
    source[sentence, 4 + sentence % 5 :] = 0
    target[sentence, 5 + sentence * 3 % 5 :] = 0

for threads in [1, 2]:
    torch.set_num_threads(threads)
    durations = []
    for run in range(110):
        begin = time.perf_counter()
        optimizer.zero_grad()
        logits = model(source, target[:, :-1])
        loss = surprise(logits.reshape(-1, words), target[:, 1:].reshape(-1))
        loss.backward()
        optimizer.step()
        durations.append(time.perf_counter() - begin)
    print(f"{threads}\t{sorted(durations[10:])[50] * 1e3}")
