package org.postern.configuration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the settings known to the other packages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PosternSettings.class)
class SettingsConfiguration {

    @Bean
    static DatabaseDeadlines databaseDeadlines() {
        return new DatabaseDeadlines();
    }

    @Bean
    BackEnds backEnds(PosternSettings settings) {
        return new ConfiguredBackEnds(settings.backends());
    }

    @Bean
    Groups groups(PosternSettings settings) {
        return new Groups(settings.groups());
    }

    @Bean
    SenderAddresses senderAddresses(PosternSettings settings) {
        return new SenderAddresses(settings.backends());
    }

    @Bean
    InstallationSecret installationSecret(PosternSettings settings) {
        return InstallationSecret.of(settings);
    }
}
