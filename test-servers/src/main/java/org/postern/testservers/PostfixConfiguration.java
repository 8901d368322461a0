package org.postern.testservers;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a Postfix instance that touches nothing outside its directory and sends nothing. */
final class PostfixConfiguration {
    private static final String MAIN =
            """
            compatibility_level = 3.6
            queue_directory = @DIR@/queue
            data_directory = @DIR@/data
            maillog_file = @DIR@/mail.log
            maillog_file_prefixes = @DIR@
            myhostname = mail.@DOMAIN@
            mydomain = @DOMAIN@
            myorigin = @DOMAIN@
            mydestination =
            mynetworks =
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            alias_maps =
            alias_database =
            local_recipient_maps =
            default_transport = error:mail does not leave this machine
            relay_transport = error:mail does not leave this machine
            virtual_mailbox_domains = @DOMAIN@
            virtual_mailbox_maps = texthash:@DIR@/config/users
            virtual_transport = lmtp:inet:127.0.0.1:@LMTP@
            lmtp_destination_recipient_limit = 1
            message_size_limit = @LIMIT@
            mailbox_size_limit = 0
            virtual_mailbox_limit = 0
            queue_minfree = 0
            smtpd_banner = $myhostname ESMTP
            smtpd_tls_cert_file = @CERT@
            smtpd_tls_key_file = @KEY@
            smtpd_tls_security_level = encrypt
            smtpd_tls_auth_only = yes
            smtpd_sasl_auth_enable = yes
            smtpd_sasl_type = dovecot
            smtpd_sasl_path = inet:127.0.0.1:@SASL@
            smtpd_relay_restrictions = permit_sasl_authenticated, reject
            smtpd_recipient_restrictions = check_recipient_access texthash:@DIR@/config/refused, \
            reject_unlisted_recipient, permit_sasl_authenticated, reject
            smtpd_client_connection_count_limit = 0
            smtpd_client_connection_rate_limit = 0
            smtpd_error_sleep_time = 0
            smtputf8_enable = yes
            minimal_backoff_time = 2s
            maximal_backoff_time = 5s
            queue_run_delay = 2s
            """;
    private static final String MASTER =
            """
            127.0.0.1:@SUBMISSION@ inet n - n - - smtpd
            127.0.0.1:@SUBMISSIONS@ inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            tlsmgr unix - - n 1000? 1 tlsmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            verify unix - - n - 1 verify
            flush unix n - n 1000? 0 flush
            proxymap unix - - n - - proxymap
            proxywrite unix - - n - 1 proxymap
            error unix - - n - - error
            retry unix - - n - - error
            discard unix - - n - - discard
            lmtp unix - - n - - lmtp
            anvil unix - - n - 1 anvil
            scache unix - - n - 1 scache
            postlog unix-dgram n - n - 1 postlogd
            """;

    private PostfixConfiguration() {}

    static String main(PostfixServer.Options options, DovecotServer dovecot, Path directory) {
        TestCertificate certificate = options.certificate();
        return MAIN.replace("@DIR@", directory.toString())
                        .replace("@DOMAIN@", dovecot.options().domain())
                        .replace("@LMTP@", Integer.toString(dovecot.lmtpPort()))
                        .replace("@SASL@", Integer.toString(dovecot.saslPort()))
                        .replace("@LIMIT@", Long.toString(options.messageSizeLimit()))
                        .replace("@CERT@", certificate.certificatePem().toString())
                        .replace("@KEY@", certificate.keyPem().toString())
                + options.extraConfiguration()
                + '\n';
    }

    static String master(int submissionPort, int submissionsPort) {
        return MASTER.replace("@SUBMISSION@", Integer.toString(submissionPort))
                .replace("@SUBMISSIONS@", Integer.toString(submissionsPort));
    }

    static String users(DovecotServer dovecot) {
        return Stream.concat(dovecot.options().users().keySet().stream(), Stream.of("postmaster"))
                .map(user -> user + '@' + dovecot.options().domain() + " ok\n")
                .collect(Collectors.joining());
    }

    static String refused(Map<String, String> refusals) {
        return refusals.entrySet().stream()
                .map(refusal -> refusal.getKey() + ' ' + refusal.getValue() + '\n')
                .collect(Collectors.joining());
    }
}
