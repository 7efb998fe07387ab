package fr.parvis.local;

import com.sun.net.httpserver.HttpHandler;
import java.util.Map;

/** A part that has pages of its own for the people who run the laptop. */
public interface Pages {
  /** What answers below {@code /_local/}, by path prefix without slashes ({@code mail}). */
  Map<String, HttpHandler> pages();
}
