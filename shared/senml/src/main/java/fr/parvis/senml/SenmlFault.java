package fr.parvis.senml;

/**
 * Why one record of a pack was left out, while its neighbours were kept.
 *
 * @param index place of the record in the pack, from 0
 * @param code stable kebab-case word, as {@code not-finite} or {@code unknown-unit}
 * @param detail a sentence for the person who looks after the device
 */
public record SenmlFault(int index, String code, String detail) {}
