package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Page;
import fr.parvis.domain.Reference;
import fr.parvis.people.PersonId;
import fr.parvis.pieces.Pieces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person erases what the law lets them erase, and learns what stays and until when. */
public final class EraseRequests {

  private static final int PAGE_SIZE = 100;

  private final Requests requests;
  private final Applicants applicants;
  private final Erasure erasure;

  /**
   * @param requests where requests are kept
   * @param pieces their files
   * @param applicants who files them
   */
  public EraseRequests(Requests requests, Pieces pieces, Applicants applicants) {
    this.requests = requests;
    this.applicants = applicants;
    this.erasure = new Erasure(requests, pieces, applicants);
  }

  /**
   * What became of a person's requests.
   *
   * @param erased drafts, that the town never received
   * @param kept what the town must keep, until when
   */
  public record Result(List<Reference> erased, List<Kept> kept) {}

  /**
   * A request that stays.
   *
   * @param reference which
   * @param status where it stands
   * @param until the day it is erased; not known while it is open
   */
  public record Kept(Reference reference, Status status, Optional<LocalDate> until) {}

  /**
   * Erases a draft.
   *
   * @throws Conflict {@code kept-by-law} for what the town received, saying until when it stays
   */
  public void run(Reference reference, String secret) {
    var request = requests.get(reference).opened(secret);
    if (request.status() != Status.DRAFT) {
      var until = request.keptUntil().map(LocalDate::toString).orElse("some time after its end");
      throw new Conflict(
          "kept-by-law",
          "The town received request %s and keeps it until %s".formatted(reference, until));
    }
    erasure.of(request);
  }

  /**
   * Erases all that an account may erase, and the account itself unless the town must keep a
   * request of it: then who filed it stays known as long.
   */
  public Result account(PersonId id) {
    var result = run(id.value());
    if (result.kept().isEmpty()) {
      applicants.forget(id);
    }
    return result;
  }

  /** Erases all that a person may erase. */
  public Result run(String personId) {
    var erased = new ArrayList<Reference>();
    var kept = new ArrayList<Kept>();
    for (var request : all(personId)) {
      if (request.status() == Status.DRAFT) {
        erasure.of(request);
        erased.add(request.reference());
      } else {
        kept.add(new Kept(request.reference(), request.status(), request.keptUntil()));
      }
    }
    return new Result(erased, kept);
  }

  /** All requests of a person, for an archive of theirs. */
  public List<Request> all(String personId) {
    return Page.all(after -> requests.listOfPerson(personId, PAGE_SIZE, after))
        .flatMap(line -> requests.find(line.reference()).stream())
        .toList();
  }
}
