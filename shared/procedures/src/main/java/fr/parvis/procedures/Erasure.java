package fr.parvis.procedures;

import fr.parvis.pieces.Pieces;

/** Takes a request away with all that was kept for it: its files, and who filed it. */
final class Erasure {

  private final Requests requests;
  private final Pieces pieces;
  private final Applicants applicants;

  Erasure(Requests requests, Pieces pieces, Applicants applicants) {
    this.requests = requests;
    this.pieces = pieces;
    this.applicants = applicants;
  }

  /**
   * Files first: what a request notes can be erased again, a file that nobody knows cannot. The
   * person last: should the request have changed meanwhile, it still reaches them.
   *
   * @throws fr.parvis.domain.Stale when the request was changed since it was read
   */
  void of(Request request) {
    pieces.erase(request.reference());
    requests.erase(request);
    applicants.forget(request);
  }
}
