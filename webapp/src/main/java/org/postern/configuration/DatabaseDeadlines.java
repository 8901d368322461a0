package org.postern.configuration;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Deadlines on the way to PostgreSQL, unless the address of the database has its own. A server that
 * froze, or a firewall that drops, would else hold every connection for ever, also when the
 * database is back.
 */
final class DatabaseDeadlines implements BeanPostProcessor {
    private static final Map<String, String> SECONDS =
            Map.of("connectTimeout", "5", "socketTimeout", "60");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isPostgres(pool.getJdbcUrl())) {
            SECONDS.forEach(
                    (property, seconds) -> {
                        if (!pool.getJdbcUrl().contains(property + "=")) {
                            pool.addDataSourceProperty(property, seconds);
                        }
                    });
            pool.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return bean;
    }

    private static boolean isPostgres(@Nullable String url) {
        return url != null && url.startsWith("jdbc:postgresql:");
    }
}
