package fr.parvis.local.replay;

import java.util.List;

/** A place where given-up things wait: a dead-letter queue, a bucket of failed records. */
interface Deposit {
  /** Its logical id. */
  String name();

  /** Everything in it. */
  List<Letter> letters();

  /** Sends everything back to where it failed; returns how many went, the others stay. */
  int sendBack();
}
