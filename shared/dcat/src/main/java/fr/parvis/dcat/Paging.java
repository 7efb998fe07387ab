package fr.parvis.dcat;

import java.net.URI;
import java.util.Optional;

/**
 * Where a page of the catalogue stands among the others, in the words of Hydra.
 *
 * @param self this page
 * @param first the first page
 * @param previous the page before
 * @param next the page after
 * @param last the last page
 * @param total datasets of all pages
 * @see <a href="https://www.hydra-cg.com/spec/latest/core/">Hydra</a>
 */
public record Paging(
    URI self, URI first, Optional<URI> previous, Optional<URI> next, URI last, int total) {}
