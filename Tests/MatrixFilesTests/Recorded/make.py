"""Writes the files beside it with NumPy, safetensors and PyTorch: python3 make.py"""
import json
import numpy as np
import torch
from safetensors.torch import save_file

M = np.array([[1, -2, 3], [0.5, 0, 96]])
for name in ["f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "?"]:
    x = np.abs(M).astype(name) if name[0] == "u" else M.astype(name)
    np.save(f"little-{name.replace('?', 'bool')}.npy", x)
    if x.itemsize > 1:
        np.save(f"big-{name}.npy", np.asfortranarray(x).astype(f">{name}"))
T = np.arange(24, dtype="f4").reshape(2, 3, 4)
np.save("rank3-c.npy", T)
np.save("rank3-fortran.npy", np.asfortranarray(T))
np.save("rank4.npy", np.arange(48, dtype="i2").reshape(2, 2, 3, 4))
np.save("number.npy", np.float64(2.5))
np.savez("stored.npz", m=M, list=np.arange(5))
np.savez_compressed("packed.npz", m=M, list=np.arange(5))
t = torch.from_numpy(M)
kinds = dict(f64=torch.float64, f32=torch.float32, f16=torch.float16, bf16=torch.bfloat16, i64=torch.int64,
             i32=torch.int32, i16=torch.int16, i8=torch.int8, u8=torch.uint8, bool=torch.bool)
save_file({k: (t.abs() if k == "u8" else t).to(v).contiguous() for k, v in kinds.items()}, "types.safetensors")
json.dump({"attention": [M.tolist()], "rows": ["a", "b"], "columns": ["x", "y", "z"]}, open("attention.json", "w"))
