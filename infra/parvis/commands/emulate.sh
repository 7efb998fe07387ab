# emulate [--endpoint URL] [--only TEXT]...
# Deploys the unmodified template to an emulator of AWS on this machine, and checks what people and devices see of it.
# Example: ./parvis emulate
# The emulator is ministack, with IAM enforced; functions run in child JVMs under their own roles. --endpoint: another
# one that is running, LocalStack or AWS's own. --only: the checks whose names contain it. docs/emulator.md says what
# differs from AWS. Logs are in target/emulator.

MINISTACK=target/ministack

run() {
  use_java
  use_venv
  use_ministack
  build_when_stale
  exec .venv/bin/python infra/emulator/emulate.py "$@" --python $MINISTACK/bin/python \
    --lambda-host java "${RUNTIME_JVM[@]}" -cp "$(<"$CLASS_PATH")" fr.parvis.local.lambda.LambdaHost
}

# Apart from SAM CLI, which wants other versions of the same libraries.
use_ministack() {
  if newer_than "$STAMPS/ministack" infra/emulator/requirements.txt || [ ! -x $MINISTACK/bin/python ]; then
    say "Fetching the emulator into $MINISTACK..."
    stamped "$STAMPS/ministack" fill_venv $MINISTACK infra/emulator/requirements.txt
  fi
}
