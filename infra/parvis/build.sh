# Builds what is stale, and nothing else. "Stale" is a question to the file system alone (about 10 ms), not to Maven.
# shellcheck shell=bash

DEPENDENCIES=$ROOT/infra/local/target/dependencies.txt
RUNTIME_JAR=$ROOT/infra/local/target/local-0.1.0.jar
CLASS_PATH=$STAMPS/classpath.txt

# Maven's own libraries use what JDK 25 warns of; the warnings are not ours to read. Jars keep the rights of their files, so
# those do not follow whoever builds: the body is a shell of its own.
maven() (
  umask 022
  alone=()
  mkdir -p "$STAMPS"
  # Two builds in one checkout would sweep each other's files.
  ! command -v flock >/dev/null || alone=(flock "$STAMPS/maven.lock")
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    ${alone[@]+"${alone[@]}"} mvn -B -ntp -Dorg.slf4j.simpleLogger.defaultLogLevel=warn "$@"
)

# A door is a folder of functions/ with a pom.
doors() { local pom; for pom in functions/*/pom.xml; do basename "${pom%/pom.xml}"; done; }

# True when something among the given paths changed after the stamp. A folder's own time tells of what was removed.
newer_than() {
  local stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# What a build left may have been swept since: the local repository, or a target folder.
build_is_whole() {
  [ -s "$CLASS_PATH" ] || return 1
  local entry door
  local IFS=:
  for entry in $(<"$CLASS_PATH"); do [ -e "$entry" ] || return 1; done
  unset IFS
  for door in $(doors); do [ -e "functions/$door/target/$door.zip" ] || return 1; done
}

java_is_stale() {
  newer_than "$STAMPS/java" pom.xml .mvn {shared,functions,infra}/pom.xml {shared,functions,infra}/*/pom.xml {shared,functions,infra}/*/src/main ||
    ! build_is_whole
}

web_is_stale() {
  [ -f web/package.json ] || return 1
  newer_than "$STAMPS/web" web -mindepth 1 \( -name node_modules -o -name dist -o -name journeys \) -prune -o || [ ! -e web/dist/index.html ]
}

# The stamp carries the time at which the build began: what is saved meanwhile is stale again.
stamped() {
  local stamp=$1
  shift
  mkdir -p "$STAMPS"
  touch "$stamp.begun"
  "$@" || return
  mv "$stamp.begun" "$stamp"
}

package_java() {
  local modules
  modules=infra/local$(printf ',functions/%s' $(doors))
  say "Building the doors and the laptop runtime (the first time fetches what they need)..."
  maven -DskipTests -pl "$modules" -am package || fail "the build failed, see above."
  note_class_path
}

note_class_path() {
  python3 infra/parvis/class_path.py "$DEPENDENCIES" "$RUNTIME_JAR" "$STAMPS/jars" >"$CLASS_PATH.made" && mv "$CLASS_PATH.made" "$CLASS_PATH"
}

install_web() {
  if newer_than web/node_modules/.package-lock.json web/package-lock.json; then
    say "Fetching the packages of the site..."
    (cd web && npm ci --silent --no-audit --no-fund) || fail "npm could not fetch the packages of the site." "It needs the registry: npm config get registry"
  fi
}

build_web() {
  install_web
  say "Building the site..."
  (cd web && npm run --silent build -- --logLevel warn) || fail "the build of the site failed, see above."
}

build_when_stale() {
  local java=false web=false
  java_is_stale && java=true
  web_is_stale && web=true
  $java || $web || return 0
  need_tools
  ! $java || stamped "$STAMPS/java" package_java
  ! $web || stamped "$STAMPS/web" build_web
}

# How the runtime's JVM starts; its AOT cache holds for exactly these options. It tells only errors of its own.
RUNTIME_JVM=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow -Xlog:disable -Xlog:all=error:stderr "-Dparvis.root=$ROOT")

# Runs a main of the laptop runtime, built when stale.
run_java() {
  use_java
  build_when_stale
  exec java "${RUNTIME_JVM[@]}" -cp "$(<"$CLASS_PATH")" "$@"
}

# A virtual environment with the pinned Python tools.
use_venv() {
  has_python || fail "Python 3.9 or later is missing." "Get it: apt install python3"
  has_venv || fail "Python's venv module is missing." "Get it: apt install python3-venv"
  if newer_than "$STAMPS/venv" infra/requirements.txt || [ ! -x .venv/bin/python ]; then
    say "Fetching the template checkers into .venv..."
    stamped "$STAMPS/venv" fill_venv .venv infra/requirements.txt
  fi
}

# Makes a virtual environment of what a file pins.
fill_venv() {
  rm -rf "$1"
  python3 -m venv "$1"
  "$1/bin/pip" install --quiet --disable-pip-version-check --no-input -r "$2" ||
    fail "pip could not fetch $2." "It needs PyPI or a mirror of it: pip config get global.index-url"
}
