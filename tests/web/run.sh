#!/usr/bin/env bash
# Tests of the browser page: run.sh native|page PARLEY REPOSITORY. 77, skipped, where it could not be built; in CI never.
set -euo pipefail
kind=$1 program=$2 root=$3
node=$root/web/page/node_modules/node/bin/node
if [[ ! -e $root/build/page/parley.html || ! -x $node ]]; then
  echo "skipped: the page is not built; tools/page builds it"
  [[ -n ${CI:-} ]] && exit 1
  exit 77
fi
case $kind in
  native) exec "$node" "$root/tests/web/native_test.mjs" "$program" "$root/build/web" "$root" ;;
  page) exec "$node" "$root/tests/web/page_test.mjs" "$root/build/page/parley.html" "$root" ;;
esac
