#include "model/simulation/philox.hpp"

#if !defined(__wasm__)
#include <Random123/philox.h>
#endif

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace parley::model::sim {
namespace {

#if defined(__wasm__)

// The published rounds, for Random123 knows no such processor.
void rounds(std::uint32_t (&c)[4], std::uint32_t k0, std::uint32_t k1) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t p0 = std::uint64_t{0xD2511F53} * c[0];
    const std::uint64_t p1 = std::uint64_t{0xCD9E8D57} * c[2];
    c[0] = static_cast<std::uint32_t>(p1 >> 32) ^ c[1] ^ k0;
    c[2] = static_cast<std::uint32_t>(p0 >> 32) ^ c[3] ^ k1;
    c[1] = static_cast<std::uint32_t>(p1);
    c[3] = static_cast<std::uint32_t>(p0);
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
}

void draw_each(std::uint64_t seed, std::uint32_t draw, std::uint64_t first, std::size_t from,
               std::size_t count, std::uint32_t* const (&out)[4]) {
  for (std::size_t i = from; i < count; ++i) {
    const std::uint64_t path = first + i;
    std::uint32_t words[4] = {static_cast<std::uint32_t>(path),
                              static_cast<std::uint32_t>(path >> 32), draw, 0};
    rounds(words, static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32));
    for (std::size_t w = 0; w < 4; ++w) out[w][i] = words[w];
  }
}

#else

void draw_each(std::uint64_t seed, std::uint32_t draw, std::uint64_t first, std::size_t from,
               std::size_t count, std::uint32_t* const (&out)[4]) {
  const r123::Philox4x32::key_type key = {
      {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}};
  for (std::size_t i = from; i < count; ++i) {
    const std::uint64_t path = first + i;
    const r123::Philox4x32::ctr_type counter = {
        {static_cast<std::uint32_t>(path), static_cast<std::uint32_t>(path >> 32), draw, 0}};
    const auto words = r123::Philox4x32{}(counter, key);
    for (std::size_t w = 0; w < 4; ++w) out[w][i] = words[w];
  }
}

#endif

#if defined(__x86_64__)

__attribute__((target("avx2"))) inline void store_low_words(__m256i even, __m256i odd,
                                                            std::uint32_t* to) {
  const __m256i low = _mm256_set_epi32(7, 5, 3, 1, 6, 4, 2, 0);
  const __m128i a = _mm256_castsi256_si128(_mm256_permutevar8x32_epi32(even, low));
  const __m128i b = _mm256_castsi256_si128(_mm256_permutevar8x32_epi32(odd, low));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to), a);
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to + 4), b);
}

// Eight paths at a time, each word in the low half of a 64-bit lane: the multiply that Philox wants
// reads low halves and gives whole lanes, and the garbage left in high halves is never read.
__attribute__((target("avx2"))) std::size_t draw_eights(std::uint64_t seed, std::uint32_t draw,
                                                        std::uint64_t first, std::size_t count,
                                                        std::uint32_t* const (&out)[4]) {
  const __m256i m0 = _mm256_set1_epi64x(0xD2511F53);
  const __m256i m1 = _mm256_set1_epi64x(0xCD9E8D57);
  std::size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    const auto path = static_cast<long long>(first + i);
    __m256i c0[2], c1[2], c2[2], c3[2];
    for (int h = 0; h < 2; ++h) {
      c0[h] = _mm256_add_epi64(_mm256_set1_epi64x(path + 4 * h), _mm256_set_epi64x(3, 2, 1, 0));
      c1[h] = _mm256_srli_epi64(c0[h], 32);
      c2[h] = _mm256_set1_epi64x(draw);
      c3[h] = _mm256_setzero_si256();
    }
    auto k0 = static_cast<std::uint32_t>(seed);
    auto k1 = static_cast<std::uint32_t>(seed >> 32);
    for (int round = 0; round < 10; ++round) {
      const __m256i a = _mm256_set1_epi64x(k0);
      const __m256i b = _mm256_set1_epi64x(k1);
      for (int h = 0; h < 2; ++h) {
        const __m256i p0 = _mm256_mul_epu32(m0, c0[h]);
        const __m256i p1 = _mm256_mul_epu32(m1, c2[h]);
        c0[h] = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(p1, 32), c1[h]), a);
        c2[h] = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(p0, 32), c3[h]), b);
        c1[h] = p1;
        c3[h] = p0;
      }
      k0 += 0x9E3779B9u;
      k1 += 0xBB67AE85u;
    }
    store_low_words(c0[0], c0[1], out[0] + i);
    store_low_words(c1[0], c1[1], out[1] + i);
    store_low_words(c2[0], c2[1], out[2] + i);
    store_low_words(c3[0], c3[1], out[3] + i);
  }
  return i;
}

// The same, sixteen at a time.
__attribute__((target("avx512f"))) std::size_t draw_sixteens(std::uint64_t seed, std::uint32_t draw,
                                                             std::uint64_t first, std::size_t count,
                                                             std::uint32_t* const (&out)[4]) {
  const __m512i m0 = _mm512_set1_epi64(0xD2511F53);
  const __m512i m1 = _mm512_set1_epi64(0xCD9E8D57);
  const __m512i places = _mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0);
  std::size_t i = 0;
  for (; i + 16 <= count; i += 16) {
    const auto path = static_cast<long long>(first + i);
    __m512i c0[2], c1[2], c2[2], c3[2];
    for (int h = 0; h < 2; ++h) {
      c0[h] = _mm512_add_epi64(_mm512_set1_epi64(path + 8 * h), places);
      c1[h] = _mm512_srli_epi64(c0[h], 32);
      c2[h] = _mm512_set1_epi64(draw);
      c3[h] = _mm512_setzero_si512();
    }
    auto k0 = static_cast<std::uint32_t>(seed);
    auto k1 = static_cast<std::uint32_t>(seed >> 32);
    for (int round = 0; round < 10; ++round) {
      const __m512i a = _mm512_set1_epi64(k0);
      const __m512i b = _mm512_set1_epi64(k1);
      for (int h = 0; h < 2; ++h) {
        const __m512i p0 = _mm512_mul_epu32(m0, c0[h]);
        const __m512i p1 = _mm512_mul_epu32(m1, c2[h]);
        c0[h] = _mm512_xor_si512(_mm512_xor_si512(_mm512_srli_epi64(p1, 32), c1[h]), a);
        c2[h] = _mm512_xor_si512(_mm512_xor_si512(_mm512_srli_epi64(p0, 32), c3[h]), b);
        c1[h] = p1;
        c3[h] = p0;
      }
      k0 += 0x9E3779B9u;
      k1 += 0xBB67AE85u;
    }
    for (int h = 0; h < 2; ++h) {
      const __m512i words[4] = {c0[h], c1[h], c2[h], c3[h]};
      for (int w = 0; w < 4; ++w) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(out[w] + i + 8 * h),
                            _mm512_cvtepi64_epi32(words[w]));
      }
    }
  }
  return i;
}

#endif

}  // namespace

void philox(std::uint64_t seed, std::uint32_t draw, std::uint64_t first, std::size_t count,
            std::uint32_t* const (&out)[4]) {
  std::size_t done = 0;
#if defined(__x86_64__)
  static const bool kWidest = __builtin_cpu_supports("avx512f") != 0;
  static const bool kWide = __builtin_cpu_supports("avx2") != 0;
  if (kWidest) {
    done = draw_sixteens(seed, draw, first, count, out);
  } else if (kWide) {
    done = draw_eights(seed, draw, first, count, out);
  }
#endif
  draw_each(seed, draw, first, done, count, out);
}

}  // namespace parley::model::sim
