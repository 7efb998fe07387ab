# Finds the tools that the machine must have, and says how to get the ones it lacks.
# shellcheck shell=bash

JAVA_RELEASE=25
NODE_RELEASE=20.19

# Reads the JDK's own "release" file: starting each candidate to ask it would cost a tenth of a second.
is_wanted_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q "^JAVA_VERSION=\"$JAVA_RELEASE[.\"+-]" "$1/release"
}

jdk_on_path() {
  local java
  java=$(command -v javac) || return 1
  java=$(readlink -f "$java")
  printf '%s' "${java%/bin/javac}"
}

# Prints the home of a JDK 25, wherever it stands beside an older default.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "$(jdk_on_path || true)" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/jdk* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_wanted_jdk "$home"; then
      printf '%s' "$home"
      return
    fi
  done
  return 1
}

use_java() {
  JAVA_HOME=$(find_jdk) || fail "a JDK $JAVA_RELEASE is missing." \
    "Looked in JAVA_HOME, on the PATH, in /usr/lib/jvm and in ~/.sdkman." \
    "Get it: apt install temurin-25-jdk (https://adoptium.net/installation/linux), or: sdk install java 25-tem"
  export JAVA_HOME
  export PATH=$JAVA_HOME/bin:$PATH
}

has_node() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}

has_python() { command -v python3 >/dev/null && python3 -c 'import sys; sys.exit(sys.version_info < (3, 9))'; }

has_venv() { python3 -c 'import ensurepip, venv' 2>/dev/null; }

# Tells everything that is missing at once, so that one visit to the package manager is enough.
need_tools() {
  local missing=()
  find_jdk >/dev/null || missing+=("JDK $JAVA_RELEASE: apt install temurin-25-jdk (https://adoptium.net/installation/linux), or: sdk install java 25-tem")
  command -v mvn >/dev/null || missing+=("Maven 3.8 or later: apt install maven")
  has_node || missing+=("Node $NODE_RELEASE or later with npm: https://nodejs.org/en/download, or: nvm install ${NODE_RELEASE%.*}")
  has_python || missing+=("Python 3.9 or later: apt install python3")
  [ ${#missing[@]} -eq 0 ] || fail "this machine lacks:" "${missing[@]}"
  use_java
}
