# check
# Checks template.yaml and the stacks beside it in infra/ with SAM's and CloudFormation's own linters, at the pinned versions.
# Example: ./parvis check

run() {
  use_venv
  say "sam validate --lint"
  AWS_DEFAULT_REGION=eu-west-3 SAM_CLI_TELEMETRY=0 .venv/bin/sam validate --lint --template template.yaml
  say "cfn-lint"
  .venv/bin/cfn-lint --regions eu-west-3 --template template.yaml infra/{backup,fleet,identity,monitoring,site}.yaml
  say "The templates are clean."
}
