#!/usr/bin/env bash
# Makes the Debian packages, unpacks them into an empty folder, and uses what is there.
#   package_test.sh BUILD
set -euo pipefail
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command -v dpkg-shlibdeps >/dev/null || { echo "dpkg-dev is not installed"; exit 77; }

(cd "$build" && cpack -B "$work/packages" >"$work/log" 2>&1) || { cat "$work/log"; exit 1; }
program=$(ls "$work"/packages/parley_*.deb)
library=$(ls "$work"/packages/libparley-dev_*.deb)
dpkg -x "$program" "$work/root"
dpkg -x "$library" "$work/root"

fail() { echo "$*"; exit 1; }
dpkg -f "$program" Depends | grep -q libfmt || fail "the package does not say what it needs: $(dpkg -f "$program" Depends)"
prefix=$work/root/usr
[[ -d $prefix ]] || fail "nothing under /usr: $(dpkg -c "$program")"
"$prefix/bin/parley" --version | grep -q '^parley ' || fail "no version"
cd "$work"
"$prefix/bin/parley" project "$prefix/share/parley/scenarios/as-offered.toml" | grep -q 'Total' || fail "no projection"
"$prefix/bin/parley" script "$prefix/share/parley/scenarios/as-offered.toml" | grep -q 'equity at 0.07%' ||
  fail "the script does not ask for what the plan opens with"
man -l "$prefix/share/man/man1/parley.1" 2>&1 | grep -qi 'exit status' || fail "no manual"
bash -n "$prefix/share/bash-completion/completions/parley" || fail "bash completion"
for file in include/parley/model/plan.hpp; do [[ -e $prefix/$file ]] || fail "$file is missing"; done
find "$prefix" -name parley-config.cmake | grep -q . || fail "no package config"
