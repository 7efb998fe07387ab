# replay [QUEUE [--send]]
# Lists what could not be delivered, with its cause, and sends it back.
# Example: ./parvis replay NotificationsDeadLetterQueue --send

run() { run_java fr.parvis.local.replay.Replay "$@"; }
