# check [--freeze]
# Checks what is deployed: the templates with SAM's and CloudFormation's linters and SAM's transform, the last release's promises, the same bytes twice.
# Example: ./parvis check
# A promise is what a town has already: a table that an update must not replace. They are in infra/release/last; --freeze
# writes them anew when none is broken, as part of a release.

RELEASE=$ROOT/infra/release/target

run() {
  [ $# -eq 0 ] || [ "$*" = --freeze ] || fail "check what? Known: --freeze"
  keeps_promises "$@"
  makes_the_same_bytes
  use_venv
  say "sam validate --lint"
  AWS_DEFAULT_REGION=eu-west-3 SAM_CLI_TELEMETRY=0 .venv/bin/sam validate --lint --template template.yaml
  say "cfn-lint"
  .venv/bin/cfn-lint --regions eu-west-3 --template template.yaml infra/{backup,fleet,identity,monitoring,site}.yaml
  say "new versions of doors"
  AWS_DEFAULT_REGION=eu-west-3 .venv/bin/python infra/parvis/publishing.py
  say "The templates are clean."
}

keeps_promises() {
  say "promises of the last release"
  use_java
  maven -DskipTests -pl infra/release -am package || fail "the build failed, see above."
  java "${RUNTIME_JVM[@]}" -cp "$RELEASE/release-0.1.0.jar:$(<"$RELEASE/dependencies.txt")" fr.parvis.release.Release "$@"
}

# The smallest door once more, from its sources alone, elsewhere, in another zone and with other rights.
makes_the_same_bytes() {
  say "the same bytes twice"
  build_when_stale
  local again=$STAMPS/again zip=functions/relay/target/relay.zip
  rm -rf "$again"
  mkdir -p "$again"
  tar -c --exclude=target pom.xml .mvn shared functions infra/pom.xml infra/*/pom.xml | tar -x -C "$again"
  (cd "$again" && umask 077 && TZ=Pacific/Auckland maven -Dmaven.test.skip=true -pl functions/relay -am package) || fail "the build failed, see above."
  cmp "$zip" "$again/$zip" || fail "the same sources made other bytes: compare the two files above, entry by entry."
  rm -rf "$again"
}
