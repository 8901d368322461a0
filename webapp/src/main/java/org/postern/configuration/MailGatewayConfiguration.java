package org.postern.configuration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.postern.imap.GatewaySettings;
import org.postern.imap.ImapMailGateway;
import org.postern.imap.MailGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the way to the mail servers. */
@Configuration(proxyBeanMethods = false)
class MailGatewayConfiguration {

    @Bean(destroyMethod = "close")
    MailGateway mailGateway(PosternSettings settings, MeterRegistry meters) {
        ConnectionSettings connections = settings.connections();
        MailGateway gateway =
                ImapMailGateway.create(
                        GatewaySettings.defaults()
                                .withConnections(
                                        connections.perUser() - 1,
                                        connections.perBackEnd(),
                                        connections.inAll()));
        settings.backends().forEach(backEnd -> measure(gateway, backEnd.name(), meters));
        return gateway;
    }

    private static void measure(MailGateway gateway, String backEnd, MeterRegistry meters) {
        Gauge.builder("postern.backend.connections", gateway, g -> g.connections(backEnd))
                .description("IMAP connections to a back end")
                .tag("backend", backEnd)
                .register(meters);
    }
}
