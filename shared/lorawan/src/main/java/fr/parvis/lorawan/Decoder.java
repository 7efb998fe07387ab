package fr.parvis.lorawan;

import java.util.List;

/** What the frames of one model of device mean. */
interface Decoder {

  /** The values in an uplink; none in a frame that carries none, as a sign of life. */
  List<Measure> decode(Uplink uplink);
}
