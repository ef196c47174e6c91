// All that a kind of machine has. Included once for each, which defines what blocked.h asks for.

#include "blocked.h"
#include "exponential.h"
#include "softmax.h"
#include "attention.h"
#include "normalize.h"
#include "packed.h"
#include "training.h"

const kernels NAME(kernels) = {
    .product = NAME(product),
    .exp = NAME(exp_elements),
    .softmax = NAME(softmax),
    .powers = NAME(row_powers),
    .attention = NAME(attention),
    .packed_attention = NAME(packed_attention),
    .normalize = NAME(normalize),
    .normalize_gradient = NAME(normalize_gradient),
    .column_sums = NAME(column_sums),
    .adam = NAME(adam),
};
