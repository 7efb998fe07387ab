# format
# Formats the Java sources as the check wants them.
# Example: ./parvis format

run() {
  need_tools
  maven spotless:apply
}
