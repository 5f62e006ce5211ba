package io.daybreak.analysis.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.YAMLException;

/** A reviewed YAML file as a record. */
final class YamlResource {
    private YamlResource() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming it where it is not of the record's shape
     */
    static <T extends Record> T read(Resource resource, Class<T> type) {
        var sources = new MutablePropertySources();
        try (InputStream content = resource.getInputStream()) {
            new YamlPropertySourceLoader()
                    .load(resource.getDescription(), new InputStreamResource(content))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource.getDescription() + ": " + e.getMessage(), e);
        } catch (YAMLException | IllegalStateException e) {
            throw new IllegalArgumentException(
                    "Cannot read " + resource.getDescription() + ": it is not YAML: " + e.getMessage(), e);
        }
        try {
            return new Binder(ConfigurationPropertySources.from(sources)).bindOrCreate("", type);
        } catch (BindException e) {
            throw new IllegalArgumentException(
                    "Cannot use " + resource.getDescription() + ": "
                            + innermost(e).getMessage(),
                    e);
        }
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
