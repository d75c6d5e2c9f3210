// Loops over blocks of paths are compiled three times, for any processor and for those with vectors
// of 256 and of 512 bits; the program picks at run time. All do the same IEEE operations in the
// same order (no fused ones: -ffp-contract=off), so the results are the same bytes.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && defined(__OPTIMIZE__) && \
    !defined(__SANITIZE_ADDRESS__)
#define PARLEY_VECTOR_CLONES __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define PARLEY_VECTOR_CLONES
#endif
