package io.daybreak.cli.application;

import io.daybreak.jobs.StepRangeException;
import io.daybreak.settings.InvalidSettingsException;
import io.daybreak.warehouse.embedded.MachineLacksException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Exit 0 done, 1 failed, 2 bad usage or configuration, 3 a machine that lacks something. */
public final class ExitCodes implements IExecutionExceptionHandler {
    private static final int FAILED = 1;
    static final int BAD_USAGE = 2;
    static final int MACHINE_LACKS = 3;

    private static final Logger LOGGER = LoggerFactory.getLogger("io.daybreak");

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        LOGGER.error("daybreak: " + failure.getMessage(), System.getenv("DAYBREAK_TRACE") == null ? null : failure);
        return code(failure);
    }

    /** What a failure makes of the process. */
    public static int code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case InvalidSettingsException _, UsageException _, StepRangeException _ -> {
                    return BAD_USAGE;
                }
                case MachineLacksException _ -> {
                    return MACHINE_LACKS;
                }
                default -> {}
            }
        }
        return FAILED;
    }
}
