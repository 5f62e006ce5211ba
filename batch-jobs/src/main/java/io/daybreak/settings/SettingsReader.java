package io.daybreak.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads settings by Spring Boot's rules: a YAML file, overridden by the environment ({@code DAYBREAK_WAREHOUSE_URL}).
 *
 * <p>Values are taken as they stand: <code>${...}</code> is text here, never a placeholder.
 */
public final class SettingsReader {
    private static final String PREFIX = "daybreak";
    /** Variables of the launcher and the tests that are not settings. */
    private static final Set<String> NOT_SETTINGS =
            Set.of("DAYBREAK_HEAP", "DAYBREAK_CACHE", "DAYBREAK_DEV_DATA", "DAYBREAK_TRACE");

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|[.]key)");
    private static final Pattern SECRET_INSIDE = Pattern.compile("(?i)[?&](ssl)?password=.|://[^/@\\s]*:[^/@\\s]+@");

    private final Map<String, String> environment;
    private final KeyChecker checker = new KeyChecker(PREFIX, Settings.class);

    /** @param environment the process's variables */
    public SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * @param file the configuration file; where it does not exist the environment alone counts
     * @throws InvalidSettingsException naming every unknown key, or the value that does not fit
     */
    public Settings read(Path file) {
        var sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(environment)));
        load(file).forEach(sources::addLast);
        refuseUnknownKeys(sources, file);
        var binder = new Binder(ConfigurationPropertySources.from(sources), PlaceholdersResolver.NONE);
        try {
            Settings settings = binder.bindOrCreate(PREFIX, Settings.class);
            settings.incidents()
                    .demandUsable(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            return settings;
        } catch (BindException e) {
            throw new InvalidSettingsException(List.of(explain(e)));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new InvalidSettingsException(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static List<PropertySource<?>> load(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (YAMLException | IllegalStateException e) {
            throw new InvalidSettingsException(List.of(file + " is not YAML: " + e.getMessage()));
        }
    }

    private void refuseUnknownKeys(MutablePropertySources sources, Path file) {
        List<String> problems = new ArrayList<>();
        for (PropertySource<?> source : sources) {
            if (source instanceof SystemEnvironmentPropertySource) {
                environment.keySet().stream().sorted().forEach(name -> checkVariable(name, problems));
            } else if (source instanceof EnumerablePropertySource<?> enumerable) {
                for (String key : enumerable.getPropertyNames()) {
                    checker.problem(key, file.toString()).ifPresent(problems::add);
                    refuseSecret(key, String.valueOf(enumerable.getProperty(key)), file, problems);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }

    /** The file is read by many, and kept in repositories. */
    private static void refuseSecret(String key, String value, Path file, List<String> problems) {
        String variable = key.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replaceAll("\\[(\\d+)]", "_$1")
                .replace('.', '_');
        if (SECRET.matcher(key).matches() && !value.isEmpty()) {
            problems.add(key + " (" + file + ") is a secret; take it out of the file and set " + variable
                    + " in the environment, or name a file that holds it where there is such a key");
        } else if (SECRET_INSIDE.matcher(value).find()) {
            problems.add(key + " (" + file + ") holds a password; take it out of the file and set " + variable
                    + " in the environment");
        }
    }

    /** Dashes vanish in a variable's name and dots become underscores, so names are compared without either. */
    private void checkVariable(String name, List<String> problems) {
        if (!name.startsWith("DAYBREAK_") || NOT_SETTINGS.contains(name)) {
            return;
        }
        String folded =
                name.toLowerCase(Locale.ROOT).replaceAll("_\\d+(_|$)", "$1").replace("_", "");
        if (checker.keys().stream().noneMatch(key -> key.replaceAll("[.-]", "").equals(folded))) {
            String key = name.toLowerCase(Locale.ROOT).replace('_', '.');
            checker.problem(key, "environment variable " + name).ifPresent(problems::add);
        }
    }

    @SuppressWarnings("ReferenceEquality") // a cause may be its own
    private static String explain(BindException e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return e.getName() + ": " + cause.getMessage();
    }
}
