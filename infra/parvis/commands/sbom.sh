# sbom [--licences]
# Writes what is deployed as CycloneDX into target/sbom, a file a door and one for the site, and holds docs/licences.md against it.
# Example: ./parvis sbom
# --licences writes docs/licences.md anew; a licence that is not accepted is refused.

run() {
  [ $# -eq 0 ] || [ "$*" = --licences ] || fail "sbom what? Known: --licences"
  need_tools
  local folder=target/sbom modules door
  rm -rf "$folder"
  mkdir -p "$folder"
  modules=$(printf ',functions/%s' $(doors))
  maven -DskipTests -pl "${modules#,}" -am package org.cyclonedx:cyclonedx-maven-plugin:makeBom || fail "the build failed, see above."
  for door in $(doors); do cp "functions/$door/target/bom.json" "$folder/$door.cdx.json"; done
  (cd web && npm sbom --sbom-format cyclonedx --package-lock-only --omit dev) >"$folder/web.cdx.json" || fail "npm could not list the packages of the site."
  python3 infra/parvis/licences.py "$folder" docs/licences.md "$@"
  say "$folder"
}
