# Shared by run and test: what has to be installed, and quiet commands. Needs $root.

say() { printf '%s\n' "$*" >&2; }

# Runs a command with its output in a log, which is shown only where the command fails.
quietly() {
  local log="$root/build/$1.log"
  shift
  mkdir -p "$root/build"
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    return 1
  fi
}

# The packages of a list that are not installed.
missing_packages() {
  dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null |
    awk 'NR == FNR { if ($2 == "installed") have[$1] = 1; next } NF && !($1 in have) { print $1 }' - "$@"
}

# Installs what the lists name and the machine lacks; stops with the command to run where it may not.
install_packages() {
  local missing prefix=()
  missing=$(missing_packages "$@")
  [[ -z $missing ]] && return
  local install=(apt-get install -y --no-install-recommends $missing)
  if [[ $(id -u) != 0 ]]; then
    if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && [[ ! -t 0 ]]; }; then
      say "parley needs some packages that are not installed. Run this, and then $0 again:"
      say "  sudo apt-get update && sudo ${install[*]}"
      exit 1
    fi
    prefix=(sudo)
  fi
  say "Installing" $missing
  quietly apt "${prefix[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update || true
  quietly apt "${prefix[@]}" env DEBIAN_FRONTEND=noninteractive "${install[@]}" || exit 1
}

# Whoever packages Node another way has npm with it, and Debian's would exclude it.
install_npm() {
  command -v npm >/dev/null || install_packages <(echo npm)
}
