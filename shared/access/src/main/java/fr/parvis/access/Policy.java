package fr.parvis.access;

import fr.parvis.domain.Denied;

/**
 * What each role may do with reports, devices and the town hall's pages. Each method is one
 * question of a use case; the table of answers is the test's.
 */
public final class Policy {

  private static final Role MANAGER = new Role.Manager();
  private static final Role ADMIN = new Role.Admin();

  private Policy() {}

  /**
   * Only staff passes: agents, managers, admins.
   *
   * @throws Denied for anybody else
   */
  public static void requireStaff(Caller caller) {
    require(
        seesAllServices(caller) || !caller.services().isEmpty(), "This is for the town's staff");
  }

  /**
   * Only who works in the service passes, or sees all of them.
   *
   * @throws Denied for anybody else
   */
  public static void requireService(Caller caller, String service) {
    require(
        seesAllServices(caller) || caller.services().contains(service),
        "This is for the staff of another service");
  }

  /**
   * Only who changes settings passes.
   *
   * @throws Denied for anybody else
   */
  public static void requireAdmin(Caller caller) {
    require(caller.is(ADMIN), "This is for the town's administrators");
  }

  /**
   * Only who answers for the whole town hall passes: managers, admins.
   *
   * @throws Denied for anybody else
   */
  public static void requireManager(Caller caller) {
    require(seesAllServices(caller), "This is for the town's managers");
  }

  /** Whether the caller sees and decides for every service. */
  public static boolean seesAllServices(Caller caller) {
    return caller.is(MANAGER) || caller.is(ADMIN);
  }

  private static void require(boolean allowed, String otherwise) {
    if (!allowed) {
      throw new Denied(otherwise);
    }
  }
}
