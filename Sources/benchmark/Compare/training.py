# One update of a small encoder-decoder with Adam: a name and its median milliseconds a line, for one thread and two.
import time
import warnings

import torch

warnings.filterwarnings("ignore")
torch.manual_seed(0)
words = 60


class Translator(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.source = torch.nn.Embedding(words, 32)
        self.target = torch.nn.Embedding(words, 32)
        self.transformer = torch.nn.Transformer(32, 4, 2, 2, 64, dropout=0, batch_first=True)
        self.generator = torch.nn.Linear(32, words)
        self.register_buffer("positions", torch.randn(16, 32))

    def forward(self, source, target):
        padding = source == 0
        mask = torch.nn.Transformer.generate_square_subsequent_mask(target.shape[1])
        decoded = self.transformer(
            self.source(source) * 32**0.5 + self.positions[: source.shape[1]],
            self.target(target) * 32**0.5 + self.positions[: target.shape[1]],
            tgt_mask=mask,
            tgt_is_causal=True,
            src_key_padding_mask=padding,
            tgt_key_padding_mask=target == 0,
            memory_key_padding_mask=padding,
        )
        return self.generator(decoded)


model = Translator()
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
