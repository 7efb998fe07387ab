/** The door of the territory's public facts. */
@NullMarked
package fr.parvis.functions.cityinfo;

import org.jspecify.annotations.NullMarked;
