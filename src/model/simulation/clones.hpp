// Loops over blocks of paths are compiled twice, for any processor and for those with 256-bit
// vectors; the program picks at run time. Both do the same IEEE operations in the same order (no
// fused ones), so the results are the same bytes.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && defined(__OPTIMIZE__) && \
    !defined(__SANITIZE_ADDRESS__)
#define PARLEY_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define PARLEY_VECTOR_CLONES
#endif
