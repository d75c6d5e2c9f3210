#!/usr/bin/env bash
# Watches every call of a few runs: no socket, and nothing opened for writing but the output.
#   privacy_test.sh PROGRAM SOURCE
set -euo pipefail
program=$1
scenarios=$2/scenarios
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command -v strace >/dev/null || { echo "strace is not installed"; exit 77; }
strace -o /dev/null true 2>/dev/null || { echo "tracing is not allowed here"; exit 77; }

watch() {
  strace -f -o "$work/calls" -e trace=network,open,openat,creat,rename,unlink,mkdir "$program" "$@" >/dev/null
  if grep -E 'socket\(|connect\(|sendto\(' "$work/calls"; then echo "parley $*: it talks to somebody"; exit 1; fi
  if grep -E 'O_WRONLY|O_RDWR|O_CREAT|creat\(|mkdir\(' "$work/calls" | grep -v -F "$work/out" | grep -v '/dev/null'; then
    echo "parley $*: it writes something besides its output"
    exit 1
  fi
}

offer=$scenarios/as-offered.toml
watch project "$offer"
watch compare "$scenarios/as-offered.toml" "$scenarios/rival.toml" --format json
watch plan "$offer" --against "$scenarios/today.toml"
watch script "$offer" --as email
watch simulate "$offer" --method montecarlo --paths 20000
mkdir "$work/out"
watch report "$offer" -o "$work/out/report.html"
watch project "$offer" -o "$work/out/years.csv"
[[ $(ls "$work/out" | wc -l) == 2 ]] || { echo "something was left beside the output:"; ls "$work/out"; exit 1; }
