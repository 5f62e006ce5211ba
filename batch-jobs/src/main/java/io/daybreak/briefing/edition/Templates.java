package io.daybreak.briefing.edition;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.daybreak.briefing.page.Page;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The layouts of {@code report-templates/}. They get values; no value is ever a template. */
final class Templates {
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    Templates() {
        configuration.setClassLoaderForTemplateLoading(Templates.class.getClassLoader(), "report-templates");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    }

    String render(String name, Page page) {
        return render(name, page, Map.of());
    }

    /** @param more values besides the page and its words */
    String render(String name, Page page, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("page", page);
        values.put("words", page.words());
        try {
            var out = new StringWriter();
            configuration.getTemplate(name).process(values, out);
            return out.toString().replaceAll("\n{3,}", "\n\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read report-templates/" + name, e);
        } catch (TemplateException e) {
            throw new IllegalStateException("Cannot lay out report-templates/" + name + ": " + e.getMessage(), e);
        }
    }
}
