#!/usr/bin/env bash
# libzip-dev 1.7.3 (Debian 12): find_package(libzip) ends with an error where the package ziptool is not installed.
#
# Expected: a CMake package that finds the library beside it. Seen: its targets name /usr/bin/zipcmp, zipmerge and ziptool,
# which are in another package that libzip-dev does not depend on. Looking for zip.h and libzip works. Exits 0 while that is
# so, 1 when it changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download libzip-dev=1.7.3-1+b1 libzip4=1.7.3-1+b1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" here; done
cat >CMakeLists.txt <<'CMAKE'
cmake_minimum_required(VERSION 3.22)
project(finding C)
find_package(libzip REQUIRED)
CMAKE
cmake --version | sed -n 1p
said=$(cmake -S . -B build -DCMAKE_PREFIX_PATH="$work/here/usr" -DCMAKE_LIBRARY_ARCHITECTURE="$(ls here/usr/lib | sed -n 1p)" 2>&1 || true)
echo "$said" | grep -E 'references the file|zipcmp' | sed 's/^/  /' || true
[[ $said == *zipcmp* ]] && ls here/usr/include/zip.h here/usr/lib/*/libzip.so
