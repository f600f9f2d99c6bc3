"""The weights of the second reader, unpacked, and what cuts text into its tokens.

gguf and tokenizers are imported here alone, and only when a second reading is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.language.second_reader.installed import weights_file

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from linter.language.second_reader.transformer import Array, Layer, Transformer


@dataclass(frozen=True, slots=True)
class Model:
    """A transformer and what cuts text into its tokens."""

    transformer: Transformer
    tokenizer: Tokenizer

    def tokens(self, text: str) -> list[int]:
        """The tokens of a text, as numbers of the model's vocabulary."""
        found: list[int] = self.tokenizer.encode(text).ids
        return found


@cache
def load_model() -> Model:
    """The model, unpacked into memory (half a gigabyte; some seconds).

    Raises SecondReaderError if it cannot be used.
    """
    return _unpack(weights_file())


def _unpack(path: Path) -> Model:
    import numpy as np
    from gguf import GGUFReader
    from gguf.quants import dequantize

    from linter.language.second_reader.transformer import Layer, Transformer

    reader = GGUFReader(path)
    arrays: dict[str, Array] = {
        tensor.name: dequantize(tensor.data, tensor.tensor_type) for tensor in reader.tensors
    }

    def about(key: str) -> Any:
        return reader.fields[key].contents()

    def layer(at: int) -> Layer:
        def weight(name: str) -> Array:
            return arrays[f"blk.{at}.{name}.weight"]

        return Layer(
            attention_norm=weight("attn_norm"),
            queries_keys_values=np.concatenate(
                [weight("attn_q"), weight("attn_k"), weight("attn_v")]
            ),
            attention_output=weight("attn_output"),
            forward_norm=weight("ffn_norm"),
            gate_and_up=np.concatenate([weight("ffn_gate"), weight("ffn_up")]),
            down=weight("ffn_down"),
        )

    transformer = Transformer(
        embedding=arrays["token_embd.weight"],
        layers=tuple(layer(at) for at in range(about("llama.block_count"))),
        output_norm=arrays["output_norm.weight"],
        heads=about("llama.attention.head_count"),
        shared_heads=about("llama.attention.head_count_kv"),
        epsilon=about("llama.attention.layer_norm_rms_epsilon"),
        base=about("llama.rope.freq_base"),
    )
    return Model(
        transformer, _tokenizer(about("tokenizer.ggml.tokens"), about("tokenizer.ggml.merges"))
    )


def _tokenizer(vocabulary: list[str], merges: list[str]) -> Tokenizer:
    """Byte-level pairs (Sennrich et al. 2016), every digit by itself, as the model was taught."""
    from tokenizers import Tokenizer, models, pre_tokenizers

    pairs = [(left, right) for left, right in (merge.split(" ") for merge in merges)]
    tokenizer = Tokenizer(
        models.BPE(vocab={text: at for at, text in enumerate(vocabulary)}, merges=pairs)
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    return tokenizer
