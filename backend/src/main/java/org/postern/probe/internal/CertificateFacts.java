package org.postern.probe.internal;

import java.net.InetAddress;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postern.probe.Finding.Failed;
import org.postern.probe.Finding.Reason;
import org.postern.probe.ServerCertificate;

/** Reads certificates, and says what is wrong with one that was not trusted. */
final class CertificateFacts {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final int MOST_NAMES = 100;

    private CertificateFacts() {}

    static ServerCertificate of(X509Certificate certificate) {
        return new ServerCertificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                hosts(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** The first of the objections; where there is none it is who gave the certificate out. */
    static Failed objection(X509Certificate certificate, String host) {
        var facts = of(certificate);
        return new Failed(reason(certificate, facts.hosts(), host), Optional.of(facts), "");
    }

    private static Reason reason(X509Certificate certificate, List<String> hosts, String host) {
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException e) {
            return Reason.CERTIFICATE_EXPIRED;
        } catch (CertificateNotYetValidException e) {
            return Reason.CERTIFICATE_NOT_YET_VALID;
        }
        return hosts.stream().anyMatch(name -> matches(name, host))
                ? Reason.NOT_TRUSTED
                : Reason.OTHER_NAME;
    }

    private static List<String> hosts(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> Set.of(DNS_NAME, IP_ADDRESS).contains(name.get(0)))
                            .limit(MOST_NAMES)
                            .map(name -> String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** RFC 9525 §6.3: a star stands for the whole left-most label, and for nothing else. */
    static boolean matches(String name, String host) {
        var known = name.toLowerCase(Locale.ROOT);
        var wanted = host.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        return known.equals(wanted)
                || (known.startsWith("*.")
                        && dot > 0
                        && known.substring(1).equals(wanted.substring(dot)))
                || sameAddress(known, wanted);
    }

    private static boolean sameAddress(String name, String host) {
        try {
            return InetAddress.ofLiteral(name).equals(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            // One of the two is a name.
            return false;
        }
    }
}
