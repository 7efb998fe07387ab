package fr.parvis.territory;

import java.util.List;

/**
 * Something residents can report.
 *
 * @param code names it in reports and in Open311
 * @param name as residents say it
 * @param group heading it stands under
 * @param keywords words that lead to it, in any language
 * @param icon name of a drawing of the site; an unknown one is drawn as the general one
 * @param service id of the service that answers
 * @param targetDays days within which it answers, as promised to residents
 */
public record Category(
    String code,
    Words name,
    Words group,
    List<String> keywords,
    String icon,
    String service,
    Integer targetDays) {}
