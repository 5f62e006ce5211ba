package io.daybreak.landing;

import io.daybreak.features.Day;
import io.daybreak.landing.manifest.KeptFormat;
import io.daybreak.landing.manifest.LandingFolder;
import io.daybreak.landing.manifest.Part;
import io.daybreak.source.RecordKind;
import io.daybreak.source.Source;
import io.daybreak.source.SourceInput;
import io.daybreak.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lands what every source has of a day: immutable Parquet for each source, kind and UTC hour. */
public final class LandStep {
    private final Sources sources;
    private final LandingFolder landings;
    private final LandingSettings settings;

    public LandStep(Sources sources, LandingFolder landings, LandingSettings settings) {
        this.sources = sources;
        this.landings = landings;
        this.settings = settings;
    }

    /** Lands a whole day; gives the rows that lie there. */
    public long run(Day day) {
        return run(day, Part.WHOLE);
    }

    /** Lands one part of a day; the parts may be landed in any order, by several processes at once. */
    public long run(Day day, Part part) {
        long rows = 0;
        for (Source source : sources.all()) {
            rows += land(source, day, part);
        }
        return rows;
    }

    private long land(Source source, Day day, Part part) {
        List<SourceInput> inputs;
        String problem = "";
        try {
            inputs = source.inputs(day);
        } catch (IOException e) {
            inputs = List.of();
            problem = "cannot be asked: " + e.getMessage();
        }
        long rows = 0;
        for (RecordKind kind : RecordKind.values()) {
            List<SourceInput> ofKind =
                    inputs.stream().filter(input -> input.kind() == kind).toList();
            rows += land(source, kind, day, part, ofKind, problem);
        }
        return rows;
    }

    private long land(Source source, RecordKind kind, Day day, Part part, List<SourceInput> inputs, String problem) {
        String name = source.settings().name();
        try {
            return new KindLanding(landings, settings, name, kind, day, part, keptFormats(source, kind, day))
                    .run(inputs, problem);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot land " + kind.key() + " of " + name + ": " + e.getMessage()
                            + "; check the space and permissions of " + landings.root(),
                    e);
        }
    }

    private SortedMap<String, KeptFormat> keptFormats(Source source, RecordKind kind, Day day) {
        return kind == RecordKind.LOGS
                ? landings.formats(
                        source.settings().name(), source.settings().files().formatsFrom(), day.date())
                : new TreeMap<>();
    }
}
