package org.postern.configuration;

import org.postern.imap.GatewaySettings;
import org.postern.imap.ImapMailGateway;
import org.postern.imap.MailGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the way to the mail servers. */
@Configuration(proxyBeanMethods = false)
class MailGatewayConfiguration {

    @Bean(destroyMethod = "close")
    MailGateway mailGateway() {
        return ImapMailGateway.create(GatewaySettings.defaults());
    }
}
