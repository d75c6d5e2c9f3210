#!/usr/bin/env bash
# Watches every call of a run of each verb: no socket, and nothing opened for writing but the output (and, for
# workbooks, files in memory).
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
  if grep -E 'O_WRONLY|O_RDWR|O_CREAT|creat\(|mkdir\(' "$work/calls" | grep -v -F "$work/out" |
    grep -v -E '"/(dev/null|dev/shm/|proc/self/fd/)'; then
    echo "parley $*: it writes something besides its output"
    exit 1
  fi
}

offer=$scenarios/as-offered.toml
rival=$scenarios/rival.toml
watch check "$offer"
watch project "$offer"
watch vest "$offer"
watch compare "$offer" "$rival" --format json
watch score "$offer"
watch equity "$offer"
watch what-if "$offer" --set offer.base_salary=185000
watch sensitivity "$offer"
watch plan "$offer" --against "$scenarios/today.toml"
watch script "$offer" --as email
watch lint - --scenario "$offer" <<<"I would like 0.07 % of the company."
watch simulate "$offer" --method montecarlo --paths 20000
watch help plan
mkdir "$work/out"
watch init "$work/out/offer.toml"
watch report "$offer" --against "$rival" -o "$work/out/report.html"
watch report "$offer" --as deck -o "$work/out/deck.html"
watch report "$offer" -o "$work/out/book.xlsx"
watch project "$offer" -o "$work/out/days.ics"
watch project "$offer" -o "$work/out/years.csv"
[[ $(ls "$work/out" | wc -l) == 6 ]] || { echo "something was left beside the output:"; ls "$work/out"; exit 1; }
