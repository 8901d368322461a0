package org.postern.changes.internal;

import javax.sql.DataSource;
import org.postern.changes.ChangeNotices;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Notices as far as the database carries them. */
@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {

    @Bean(destroyMethod = "close")
    ChangeNotices changeNotices(DataSource source, JdbcClient database)
            throws MetaDataAccessException {
        String product =
                JdbcUtils.extractDatabaseMetaData(source, data -> data.getDatabaseProductName());
        return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL
                ? new PostgresNotices(source, database)
                : new LocalNotices();
    }
}
