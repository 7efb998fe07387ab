/**
 * Letters of the town as PDF: a person can read them on any screen, print them, or have them read
 * aloud (PDF/UA-1).
 */
@NullMarked
package fr.parvis.letters;

import org.jspecify.annotations.NullMarked;
