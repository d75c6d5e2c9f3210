#!/usr/bin/env bash
# Asks bash, zsh and fish themselves what they would complete, with the scripts that the program writes.
#   completion_test.sh PROGRAM
set -uo pipefail
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for shell in bash zsh fish; do
  command -v "$shell" >/dev/null || { echo "$shell is not installed"; exit 77; }
  "$program" completion "$shell" >"$work/$shell"
done
mv "$work/zsh" "$work/_parley"
cp "$program" "$work/parley"
PATH=$work:$PATH
faults=0

# What bash offers for a line, one word each.
by_bash() {
  bash -c 'source "$1"; COMP_WORDS=($2); [[ $2 == *" " ]] && COMP_WORDS+=(""); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
           _parley; printf "%s\n" "${COMPREPLY[@]}"' bash "$work/bash" "$1"
}

by_fish() { fish --no-config -c "source $work/fish; complete -C '$1'" | cut -f1; }

# zsh completes only at a terminal: it gets one, the line, and a press of Tab.
by_zsh() {
  /usr/bin/python3 - "$work" "$1" <<'PYTHON'
import os, pty, re, select, sys, time

folder, line = sys.argv[1:]
pid, terminal = pty.fork()
if pid == 0:
    os.environ["TERM"] = "vt100"
    os.execvp("zsh", ["zsh", "-f", "-i"])


def read(until, seconds):
    said, end = b"", time.monotonic() + seconds
    while time.monotonic() < end and not (until and until in said):
        if select.select([terminal], [], [], 0.1)[0]:
            said += os.read(terminal, 4096)
    return said


os.write(terminal, f"PS1=; fpath=({folder} $fpath); autoload -Uz compinit; compinit -u -D; print re''ady\n".encode())
read(b"ready", 20)
os.write(terminal, line.encode() + b"\t")
print(re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|[\r\x00\x07\x08]", b"", read(None, 1.5)).decode(errors="replace"))
os.close(terminal)
PYTHON
}

# expect SHELL LINE WORD: the shell offers the word for the line.
expect() {
  local said
  said=$("by_$1" "$2")
  if [[ $said != *"$3"* ]]; then
    printf '%s does not offer "%s" for "%s", but:\n%s\n' "$1" "$3" "$2" "$said"
    faults=$((faults + 1))
  fi
}

for shell in bash zsh fish; do
  expect "$shell" "parley pro" project
  expect "$shell" "parley simulate --me" --method
  expect "$shell" "parley simulate --method mon" montecarlo
  expect "$shell" "parley plan --coun" --counter
done
exit $((faults > 0))
