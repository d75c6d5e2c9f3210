#!/usr/bin/env bash
# Files as a hostile machine serves them: folders, links, pipes, no rights, endless, full. Each gives its
# text and status within seconds, and leaves nothing half-written.
#   disk_test.sh PROGRAM SOURCE
set -uo pipefail
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >good.toml <<'TOML'
[offer]
start = 2026-09-01
base_salary = 176_000
TOML
faults=0

# expect STATUS TEXT COMMAND...: the status, and the text somewhere in what is said.
expect() {
  local status=$1 text=$2 said got
  shift 2
  said=$(timeout 10 "$@" 2>&1)
  got=$?
  if [[ $got != "$status" || $said != *"$text"* ]]; then
    printf 'expected status %s and "%s" of: %s\nstatus %s:\n%s\n' "$status" "$text" "$*" "$got" "$said"
    faults=$((faults + 1))
  fi
}

expect 4 "no such file" "$program" project missing.toml
expect 4 "is a directory" "$program" project .
ln -s good.toml link.toml
expect 0 "Total" "$program" project link.toml
ln -s nowhere.toml dangling.toml
expect 4 "no such file" "$program" project dangling.toml
ln -s loop.toml loop.toml
expect 4 "loop.toml" "$program" project loop.toml
expect 3 "larger than 1 MiB" "$program" project /dev/zero
expect 3 "is missing" "$program" project /dev/null
mkfifo pipe.toml
(cat good.toml >pipe.toml &)
expect 0 "Total" "$program" project pipe.toml
expect 0 "Total" bash -c "'$program' project - <good.toml"
expect 3 "this is not valid TOML" bash -c "head -c 30 good.toml | '$program' project -"
if [[ $(id -u) == 0 ]] && command -v setpriv >/dev/null; then
  chmod 755 "$work"
  cp good.toml secret.toml
  chmod 000 secret.toml
  expect 4 "permission denied" setpriv --reuid=65534 --clear-groups "$program" project secret.toml
fi

# A file that grows, and one that is cut, while it is read: some answer, never a crash.
(for _ in $(seq 200); do printf '# more\n' >>grows.toml; done &)
cp good.toml grows.toml
for _ in 1 2 3 4 5; do
  timeout 10 "$program" project grows.toml >/dev/null 2>&1
  [[ $? -le 4 ]] || { echo "a growing file ended with $?"; faults=$((faults + 1)); }
done

expect 4 "could not be written" bash -c "'$program' project good.toml >/dev/full"
expect 4 "could not be written" bash -c "ulimit -f 1; '$program' report good.toml -o too-large.html"
if mkdir full && mount -t tmpfs -o size=16k tmpfs full 2>/dev/null; then
  expect 4 "could not be written" "$program" report good.toml -o full/report.html
  [[ -z $(ls full) ]] || { echo "on a full disk it left: $(ls full)"; faults=$((faults + 1)); }
  umount full
fi
rmdir full
expect 4 "nowhere/out.csv" "$program" project good.toml -o nowhere/out.csv
mkdir taken.csv
expect 4 "taken.csv" "$program" project good.toml -o taken.csv
expect 3 "error" bash -c "echo 'nonsense = 1' | '$program' project - -o kept.csv"
[[ ! -e kept.csv ]] || { echo "a failed run left kept.csv"; faults=$((faults + 1)); }
echo precious >kept.csv
expect 3 "error" bash -c "echo 'nonsense = 1' | '$program' project - -o kept.csv"
[[ $(cat kept.csv) == precious ]] || { echo "a failed run changed kept.csv"; faults=$((faults + 1)); }
expect 2 "ends in .pdf" "$program" project good.toml -o out.pdf
left=$(ls | grep -v -E '^(good|link|dangling|loop|pipe|secret|grows|kept|taken)\.(toml|csv)$')
[[ -z $left ]] || { echo "left behind: $left"; faults=$((faults + 1)); }
exit $((faults > 0))
