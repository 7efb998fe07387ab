package fr.parvis.functions.admin;

import fr.parvis.reports.DecideReport;
import fr.parvis.reports.Reports;
import fr.parvis.territory.Territories;
import java.time.InstantSource;

/**
 * What the town hall's resources use.
 *
 * @param territories the settings
 * @param reports where reports are kept
 * @param decideReport the use case of deciding
 * @param clock tells now
 */
record Parts(
    Territories territories, Reports reports, DecideReport decideReport, InstantSource clock) {}
