package fr.parvis.procedures;

/**
 * What a procedure costs.
 *
 * @param cents of euros
 * @param first whether it is paid before the request is sent
 */
public record Fee(int cents, boolean first) {}
