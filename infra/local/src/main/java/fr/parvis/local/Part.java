package fr.parvis.local;

import fr.parvis.template.Claims;

/**
 * One service of AWS on the laptop. A part gets the template and the settings by its constructor,
 * which does nothing else; parts that do not need each other start side by side.
 */
public interface Part extends AutoCloseable {
  /** What of the template this part takes care of; the rest stops the start. */
  Claims claims();

  /**
   * Starts it, and returns when it answers. Refuses, by {@code TemplateRefused}, values it does not
   * know.
   */
  void start();

  /** Stops it, and returns when nothing of it runs any more. */
  @Override
  void close();
}
