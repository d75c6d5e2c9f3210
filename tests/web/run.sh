#!/usr/bin/env bash
# Tests in a browser: run.sh parts|native|page|report PARLEY REPOSITORY [PART OF A NAME]. 77, skipped, where what they need could not be
# installed or built; in CI never.
set -euo pipefail
kind=$1 program=$2 root=$3
node=$root/web/page/node_modules/node/bin/node
skip() {
  echo "skipped: $1"
  [[ -n ${CI:-} ]] && exit 1
  exit 77
}
[[ -x $node ]] || skip "what drives the browser is not installed; tools/page installs it"
[[ $kind == native || $kind == parts ]] || command -v chromium >/dev/null || skip "chromium is not installed; tools/packages-test.txt names it"
[[ $kind == report || $kind == parts || -e $root/build/page/parley.html ]] || skip "the page is not built; tools/page builds it"
export NODE_NO_WARNINGS=1
case $kind in
  parts) exec "$node" "$root/tests/web/parts_test.mjs" "$root" ;;
  native) exec "$node" "$root/tests/web/native_test.mjs" "$program" "$root/build/web" "$root" ;;
  page) exec "$node" "$root/tests/web/page_test.mjs" "$root/build/page/parley.html" "$root" "$program" "${4:-}" ;;
  report) exec "$node" "$root/tests/web/report_test.mjs" "$program" "$root" ;;
esac
