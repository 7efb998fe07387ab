/** The door of the reports (signalements): the app's own JSON API, and Open311 beside it. */
@NullMarked
package fr.parvis.functions.signalements;

import org.jspecify.annotations.NullMarked;
