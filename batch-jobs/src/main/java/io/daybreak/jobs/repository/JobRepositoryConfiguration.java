package io.daybreak.jobs.repository;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch's job repository: an H2 file of the data folder, or PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
public class JobRepositoryConfiguration {

    @Bean
    DataSource dataSource(RepositoryPlace place) {
        var source = new DriverManagerDataSource(place.url(), place.user(), place.password());
        // A schema that holds other tables too, or these without Flyway's history, is none the worse for it.
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:sql/batch/" + place.dialect())
                .table("daybreak_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholderReplacement(false)
                .load()
                .migrate();
        return source;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }
}
