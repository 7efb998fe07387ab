# up [--fresh] [--port N] [--mqtt-port N] [--data DIR] [--no-demo] [--no-simulator] [--bare]
# Builds what is stale and starts the whole territory on this machine.
# Example: ./parvis up --port 8081
# --mqtt-port says where devices connect (8883), --fresh starts over, --data keeps the state elsewhere than in .parvis, --no-demo starts without the demo reports and sensors, --no-simulator without the sensors, --bare without anything: to restore a backup into, and to run what was restored.

AOT_CACHE=$STAMPS/runtime.aot

# An AOT cache halves the start. Its making starts the runtime once more, in memory and unseen, with what the machine has
# left over, while the first start after a build goes on without it.
rehearse() {
  local record=$AOT_CACHE.$$.record made=$AOT_CACHE.$$.made
  # What a rehearsal that was cut off left.
  find "$STAMPS" -name 'runtime.aot.*' -mmin +10 -delete
  java "${RUNTIME_JVM[@]}" -XX:AOTMode=record -XX:AOTConfiguration="$record" -cp "$(<"$CLASS_PATH")" fr.parvis.local.Up --rehearse &&
    java "${RUNTIME_JVM[@]}" -XX:AOTMode=create -XX:AOTConfiguration="$record" -XX:AOTCache="$made" -cp "$(<"$CLASS_PATH")" &&
    mv "$made" "$AOT_CACHE"
  rm -f "$record" "$made"
}

# Ends the rehearsal with the territory: whoever stops one, in whatever way, leaves nothing behind.
rehearse_while() {
  local territory=$1
  rehearse &
  while kill -0 "$territory" 2>/dev/null && kill -0 $! 2>/dev/null; do sleep 1; done
  kill -- -$BASHPID 2>/dev/null
}

run() {
  use_java
  build_when_stale
  if [ "$AOT_CACHE" -nt "$CLASS_PATH" ]; then
    exec java "${RUNTIME_JVM[@]}" -XX:AOTCache="$AOT_CACHE" -cp "$(<"$CLASS_PATH")" fr.parvis.local.Up "$@"
  fi
  set -m # a process group of its own
  (renice -n 19 $BASHPID && rehearse_while $$) >"$STAMPS/rehearsal.log" 2>&1 &
  set +m
  exec java "${RUNTIME_JVM[@]}" -cp "$(<"$CLASS_PATH")" fr.parvis.local.Up "$@"
}
