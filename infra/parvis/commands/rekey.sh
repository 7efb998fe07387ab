# rekey [--stage STAGE] [--data DIR]
# Ends all links that residents have, after the key they were made from leaked and a new one was deployed.
# Example: PARVIS_FOLLOW_KEY=... ./parvis rekey --stage prod
# PARVIS_FOLLOW_KEY holds the new FollowKey. What residents see stands in docs/operations.md, Keys.

run() {
  use_venv
  exec .venv/bin/python infra/parvis/rekey.py "$@"
}
