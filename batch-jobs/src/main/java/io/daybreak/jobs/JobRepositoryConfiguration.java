package io.daybreak.jobs;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch's job repository in an H2 file of the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class JobRepositoryConfiguration {
    private static final ClassPathResource SCHEMA =
            new ClassPathResource("org/springframework/batch/core/schema-h2.sql");

    @Bean
    DataSource dataSource(Path dataFolder) {
        var file = dataFolder.resolve("jobs").toAbsolutePath();
        // Kept open until the process ends: a run opens it once, and a killed one leaves nothing to repair.
        var source = new DriverManagerDataSource("jdbc:h2:file:" + file + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=TRUE");
        if (JdbcClient.create(source)
                .sql("SELECT count(*) FROM information_schema.tables WHERE table_name = 'BATCH_JOB_INSTANCE'")
                .query(Long.class)
                .single()
                .equals(0L)) {
            DatabasePopulatorUtils.execute(new ResourceDatabasePopulator(SCHEMA), source);
        }
        return source;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }
}
