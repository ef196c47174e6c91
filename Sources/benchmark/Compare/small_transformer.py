# The encoder-decoder of the translator in PyTorch, for the programs beside it.
import torch


class SmallTransformer(torch.nn.Module):
    def __init__(self, sources, targets, positions):
        super().__init__()
        self.source = torch.nn.Embedding(sources, 32)
        self.target = torch.nn.Embedding(targets, 32)
        self.transformer = torch.nn.Transformer(32, 4, 2, 2, 64, dropout=0, batch_first=True)
        self.generator = torch.nn.Linear(32, targets)
        self.register_buffer("positions", positions)

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
