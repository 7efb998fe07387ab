# test [format|scripts|unit|web|agreement|endtoend|browser|counts]...
# Runs everything that must pass, or the parts named, and prints the minutes of each.
# Example: ./parvis test format unit
# unit: the build, with unit tests, contracts on DynamoDB Local, handlers on events/, the laws of the house.
# endtoend: the whole laptop runtime, kills included. browser: the pages in Chromium, with an accessibility check.
# agreement: random answers to each procedure, which the browser must judge as the function does.
# counts: only when named, the random proofs in full; the other parts run a twentieth of them.

PARTS=(format scripts unit web agreement endtoend browser)
COUNTS=(-Dparvis.answers=10000 -Dparvis.schedules=1000 -Dparvis.hostile-packs=10000 -Dparvis.hostile-requests=10000 -Dparvis.hostile-messages=10000
  -Dparvis.hostile-queries=20000 -Dparvis.readings=200000)

test_format() { maven spotless:check; }

test_scripts() {
  local script
  for script in parvis .ci/run infra/parvis/*.sh infra/parvis/commands/*.sh; do bash -n "$script" || return 1; done
  local folder
  for folder in infra/parvis infra/import infra/trials infra/emulator; do
    (cd "$folder" && python3 -m unittest discover -s tests -t .) || return 1
  done
}

# Modules that do not need each other are built side by side. What passed is what the other parts run.
test_unit() { stamped "$STAMPS/java" package_tested; }

package_tested() { maven -T 2 package && note_class_path; }

test_web() {
  install_web
  (cd web && npm run --silent check && npm test --silent) && stamped "$STAMPS/web" build_web && (cd web && npm run --silent size)
}

# The function's half writes down what it decides, the browser's half reads it.
test_agreement() {
  maven "$@" -Dtest=AgreementTest -Dsurefire.failIfNoSpecifiedTests=false -pl shared/forms -am test &&
    install_web && (cd web && npm run --silent agreement)
}

test_endtoend() {
  build_when_stale
  maven -T 2 -DskipTests -Dendtoend.skip=false -pl infra/endtoend -am package
}

test_counts() {
  build_when_stale
  maven "${COUNTS[@]}" -Dendtoend.skip=false -Dsurefire.failIfNoSpecifiedTests=false \
    -Dtest=SchedulesTest,HostilePacksTest,HostileRequestsTest,HostileMessagesTest,HostileQueriesTest,ArrivalsTest \
    -pl shared/senml,shared/telemetry,functions/sensors,functions/open-data,infra/endtoend -am package &&
    test_agreement "${COUNTS[@]}"
}

test_browser() {
  build_when_stale
  install_web
  SHOTS=${SHOTS:-$ROOT/target/parvis/pictures} python3 infra/trials/laptop.py npm --prefix web run --silent journeys
}

# Adds up what surefire reported since the tests began: "passed failed skipped".
count_tests() {
  find shared functions infra -path '*/surefire-reports/TEST-*.xml' -newer "$STAMPS/test.begun" -exec grep -ho '<testsuite .*' {} + |
    awk '{ for (i = 1; i <= NF; i++) if (match($i, /^(tests|errors|failures|skipped)="[0-9]+"/)) {
             split($i, pair, "="); gsub(/[^0-9]/, "", pair[2]); sum[pair[1]] += pair[2] } }
         END { bad = sum["errors"] + sum["failures"]; print sum["tests"] - bad - sum["skipped"], bad, sum["skipped"] + 0 }'
}

# The site's part needs nothing of the build, and the build often waits: it runs beside it, and is told in its turn.
WEB_TESTS=
start_web_beside() {
  (test_web) >"$STAMPS/test-web.log" 2>&1 &
  WEB_TESTS=$!
}

run_part() {
  if [ "$1" = web ] && [ -n "$WEB_TESTS" ]; then
    local code=0
    wait "$WEB_TESTS" || code=$?
    cat "$STAMPS/test-web.log"
    return $code
  fi
  # A shell of its own, so that a part that gives up does not take the others along.
  ("test_$1")
}

run() {
  local part wanted=("$@") results=() failed=0
  [ ${#wanted[@]} -gt 0 ] || wanted=("${PARTS[@]}")
  for part in "${wanted[@]}"; do
    case " ${PARTS[*]} counts " in *" $part "*) ;; *) fail "there is no part \"$part\"." "Parts: ${PARTS[*]} counts" ;; esac
  done
  need_tools
  mkdir -p "$STAMPS"
  touch "$STAMPS/test.begun"
  [[ " ${wanted[*]} " != *" unit web "* ]] || start_web_beside
  for part in "${wanted[@]}"; do
    say "" "== $part"
    local began=$SECONDS result=passed
    run_part "$part" || { result=FAILED; failed=$((failed + 1)); }
    results+=("$(printf '%-10s %-7s %2d min %02d s' "$part" "$result" $(((SECONDS - began) / 60)) $(((SECONDS - began) % 60)))")
  done
  report_tests "$failed" "${results[@]}"
}

report_tests() {
  local failed=$1 passed_tests failed_tests skipped_tests
  shift
  read -r passed_tests failed_tests skipped_tests < <(count_tests)
  say "" "$@" "$(printf '%-10s         %2d min %02d s' all $((SECONDS / 60)) $((SECONDS % 60)))"
  say "Java tests: $passed_tests passed, $failed_tests failed, $skipped_tests skipped."
  [ "$failed" -eq 0 ] || { say "$failed of the parts failed."; return 1; }
  say "Everything passed."
}
