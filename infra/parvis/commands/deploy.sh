# deploy [--stage STAGE] [--guided] [--with backup] [--new-key FollowKey|SiteKey]
# Deploys a stage of samconfig.toml to AWS: sign-in, the territory, the site, alarms; asks once for what only the town knows.
# Example: ./parvis deploy --stage prod
# It uses the AWS credentials of the shell. docs/deploying.md says what is made, and in which order.
# --new-key makes a key anew: what that means for links that are out stands in docs/operations.md.

run() {
  use_venv
  build_when_stale
  exec .venv/bin/python infra/parvis/deploy.py "$@"
}
