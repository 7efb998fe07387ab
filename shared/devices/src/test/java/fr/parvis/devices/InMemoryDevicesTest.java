package fr.parvis.devices;

class InMemoryDevicesTest implements DevicesContract {

  @Override
  public Devices devices() {
    return new InMemoryDevices();
  }
}
