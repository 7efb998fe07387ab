package fr.parvis.opendata;

import java.time.Instant;
import java.time.InstantSource;

/** Takes releases back: nobody gets their files any more, and everybody reads why. */
public final class WithdrawReleases {

  private final Releases releases;
  private final ReleaseFiles files;
  private final InstantSource clock;

  /**
   * @param releases where they stand
   * @param files of them
   * @param clock tells now
   */
  public WithdrawReleases(Releases releases, ReleaseFiles files, InstantSource clock) {
    this.releases = releases;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Takes one release back.
   *
   * @param reason in French, for everybody
   * @throws fr.parvis.domain.NotFound when there is none
   * @throws fr.parvis.domain.Conflict when nothing of it is out
   */
  public Release run(ReleaseId id, String reason) {
    var withdrawn = releases.withdraw(id, reason, clock.instant());
    files.delete(id);
    return withdrawn;
  }

  /**
   * Takes back all that came out since an instant, and the one that is being made. Again is
   * harmless: what was cut off is ended.
   */
  public void since(String dataset, Instant from, String reason) {
    releases
        .all(dataset)
        .takeWhile(release -> release.at().map(at -> !at.isBefore(from)).orElse(true))
        .filter(release -> release.state() != Release.State.HELD)
        .toList()
        .forEach(release -> run(release.id(), reason));
  }
}
