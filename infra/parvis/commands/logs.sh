# logs [FUNCTION]
# Follows what the functions of the running territory write.
# Example: ./parvis logs NotificationsFunction

run() { run_java fr.parvis.local.Logs "$@"; }
