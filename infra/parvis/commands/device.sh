# device add THING --out DIR|--fleet | list | revoke THING
# Gives a device its keys, lists the devices, or ends a device's right to connect.
# Example: ./parvis device add meter-1 --out keys --name "Water meter, school"
# add writes certificate.pem, private-key.pem and ca.pem into DIR: the key cannot be had again. Without --commune the device
# stands in the first commune of the settings. --fleet makes no files: the device fetches its own keys (docs/devices.md).
# On AWS: --site https://..., with a staff token in PARVIS_TOKEN.

run() {
  has_python || fail "Python 3.9 or later is missing." "Get it: apt install python3"
  exec python3 infra/parvis/device.py "$@"
}
