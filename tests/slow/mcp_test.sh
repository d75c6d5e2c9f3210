#!/usr/bin/env bash
# The assistant's server against the public clients, the inspector and the bundler, pinned in tests/slow/mcp.
#   mcp_test.sh PROGRAM SOURCE
set -euo pipefail
program=$(realpath "$1")
source=$(realpath "$2")
command -v npm >/dev/null || { echo "npm is not installed"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*"; exit 1; }

cp "$source"/tests/slow/mcp/* "$work"
cd "$work"
# "npm ci" refuses the lock where an optional package for another system is in no registry.
npm install --no-save --no-audit --no-fund --loglevel=error >log 2>&1 || { cat log; echo "the packages cannot be had"; exit 77; }
[[ -x node_modules/.bin/node ]] || npm rebuild node >log 2>&1 || { cat log; exit 77; }
PATH=$work/node_modules/.bin:$PATH
node --version | grep -q '^v22\.' || { echo "no Node 22: $(node --version)"; exit 77; }

node clients.mjs "$program" "$source"

export MCP_CATALOG_PATH=$work/catalog.json HOME=$work
inspect() { mcp-inspector --cli --format json "$@" "$program" mcp >out 2>err || { cat out err; fail "inspector $*"; }; }
for era in modern legacy auto; do
  inspect --protocol-era $era --method tools/list --strict
  inspect --protocol-era $era --method resources/list
  inspect --protocol-era $era --method prompts/list
done
inspect --protocol-era modern --method tools/call --tool-name read_letter --tool-args-json '{"text": "Base salary: $150,000."}'
grep -q 150_000 out || fail "the inspector does not see the base salary"
code=0
mcp-inspector --cli --format json --protocol-era modern --method tools/call --tool-name compare_offers \
  --tool-args-json '{}' "$program" mcp >out 2>err || code=$?
[[ $code == 5 ]] || fail "a call without offers ends the inspector with $code"
echo "inspector: ok"

bundle=$work/parley.mcpb
"$source/tools/bundle" "$(dirname "$program")" "$bundle" >log 2>&1 || { cat log; fail "no bundle"; }
mkdir unpacked && (cd unpacked && python3 -m zipfile -e "$bundle" .)
chmod +x unpacked/server/bin/parley
mcpb validate unpacked/manifest.json >log 2>&1 || { cat log; fail "its manifest"; }
node clients.mjs "$work/unpacked/server/bin/parley" "$source" >log 2>&1 || { cat log; fail "the bundle's program"; }
echo "bundle: ok"

node many_calls.mjs "$program" "$source"
