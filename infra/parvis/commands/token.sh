# token PERSONA
# Prints a bearer token of the laptop's issuer, for curl.
# Example: curl -H "Authorization: Bearer $(./parvis token nadia)" http://127.0.0.1:8080/api/staff/me

run() { run_java fr.parvis.local.Token "$@"; }
