package org.postern.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Our own style sheets and pictures, whose addresses stay the same from version to version.
 * Browsers keep them and ask each time whether they are still good; the answer goes by content,
 * since the times of files in a reproducible build never change.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Not what is below: Vaadin draws the icons of /postern/icons in other sizes.
        registry.addResourceHandler("/postern/*")
                .addResourceLocations("classpath:/META-INF/resources/postern/")
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(this::tag);
    }

    private String tag(Resource file) {
        return tags.computeIfAbsent(file.getDescription(), _ -> digest(file));
    }

    private static String digest(Resource file) {
        try (var content = file.getInputStream()) {
            return '"' + DigestUtils.md5DigestAsHex(content) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException("a file of ours could not be read", e);
        }
    }
}
