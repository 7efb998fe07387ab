package fr.parvis.local.lambda;

import fr.parvis.local.meter.Meter;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the functions are run with.
 *
 * @param root the folder that the template's paths start from
 * @param derived the folder for what can be made again from the build: AOT caches and their like
 * @param logs the folder of the functions' logs
 * @param console where the functions' lines are shown
 * @param variables environment variables of every function: credentials and endpoints
 * @param limits how many environments, for how long
 * @param meter what counts their work
 */
public record LambdaSettings(
    Path root,
    Path derived,
    Path logs,
    PrintStream console,
    Map<String, String> variables,
    PoolLimits limits,
    Meter meter) {}
