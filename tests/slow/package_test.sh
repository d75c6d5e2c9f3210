#!/usr/bin/env bash
# Makes the Debian packages, unpacks them into an empty folder and uses what is there; then installs the
# program on a clean Debian of its own, where one can be had, with nothing but what the package asks for.
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
for file in include/parley/model/plan/plan.hpp; do [[ -e $prefix/$file ]] || fail "$file is missing"; done
find "$prefix" -name parley-config.cmake | grep -q . || fail "no package config"

# A clean Debian needs root, a mirror and mmdebstrap; without them the unpacked package has to do.
clean=$work/clean
mirrors=$(ls /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources 2>/dev/null | tail -1 || true)
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
if [[ $(id -u) != 0 ]] || ! command -v mmdebstrap >/dev/null ||
  ! mmdebstrap --quiet --variant=apt "$release" "$clean" "$mirrors" >"$work/log" 2>&1; then
  echo "no clean Debian could be made here: the package was unpacked only"
  exit 0
fi
cp "$program" "$clean/tmp/parley.deb"
cp /etc/apt/apt.conf.d/* "$clean/etc/apt/apt.conf.d/"
inside() { chroot "$clean" env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/root DEBIAN_FRONTEND=noninteractive "$@"; }
{ inside apt-get update && inside apt-get install -y --no-install-recommends /tmp/parley.deb; } >"$work/log" 2>&1 ||
  { cat "$work/log"; fail "the package does not install on a clean Debian"; }
inside parley --version | grep -q '^parley ' || fail "installed, it does not run"
inside parley compare /usr/share/parley/scenarios/{as-offered,rival}.toml | grep -q 'Present value' ||
  fail "installed, it does not compare"
inside parley script /usr/share/parley/scenarios/as-offered.toml | grep -q 'equity at 0.07%' ||
  fail "installed, it does not find its templates"
inside apt-get remove -y parley >"$work/log" 2>&1 || { cat "$work/log"; fail "it cannot be removed"; }
! inside test -e /usr/bin/parley || fail "removed, it is still there"
