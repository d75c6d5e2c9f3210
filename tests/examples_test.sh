#!/usr/bin/env bash
# Installs the library into an empty prefix, builds examples/ against it (CXX and CXXFLAGS say how), and runs each.
#   examples_test.sh SOURCE BUILD
set -euo pipefail
source=$1
build=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/prefix" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
cmake -S "$source/examples" -B "$work/build" -G Ninja -DCMAKE_PREFIX_PATH="$work/prefix" -DCMAKE_BUILD_TYPE=Debug \
  >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
cmake --build "$work/build" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }

expect() {
  local wanted=$1
  shift
  local said
  said=$("$@")
  if [[ $said != *"$wanted"* ]]; then
    printf 'expected "%s" of: %s\nit said:\n%s\n' "$wanted" "$*" "$said"
    exit 1
  fi
}

scenarios=$source/scenarios
expect "year 1" "$work/build/years" "$scenarios/as-offered.toml"
# 480 shares, 48 months, cliff 12: 120 at the cliff, then 10 a month (MODEL: Vesting)
expect "on 2028-02-01 120 of 480 shares vest, then 10 a month until 2031-02-01" "$work/build/build_offer"
# 12 * $14,666.67 and $24,000
expect "year 1 pays \$200,000" "$work/build/build_offer"
expect "Counter" "$work/build/compare_offers" "$scenarios/as-offered.toml" "$scenarios/counter.toml"
expect "parley" "$work/prefix/bin/parley" --version
