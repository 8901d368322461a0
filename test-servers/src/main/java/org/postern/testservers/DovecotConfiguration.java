package org.postern.testservers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of a Dovecot 2.3 configuration that touches nothing outside its directory. */
final class DovecotConfiguration {
    private static final String TEMPLATE =
            """
            protocols = imap lmtp
            listen = 127.0.0.1
            base_dir = @DIR@/run
            state_dir = @DIR@/state
            instance_name = @NAME@
            log_path = /dev/stderr
            ssl = yes
            ssl_cert = <@CERT@
            ssl_key = <@KEY@
            auth_mechanisms = plain login
            auth_username_format = %Ln
            auth_failure_delay = 0
            mail_uid = @MAIL_USER@
            mail_gid = @MAIL_USER@
            first_valid_uid = 1
            first_valid_gid = 1
            mail_home = @DIR@/mail/%n
            mail_location = @LOCATION@
            mail_fsync = never
            dotlock_use_excl = yes
            maildir_very_dirty_syncs = yes
            mailbox_list_index = yes
            mail_always_cache_fields = flags date.sent date.received date.save size.virtual \
            imap.envelope imap.bodystructure mime.parts hdr.references hdr.in-reply-to
            passdb {
              driver = passwd-file
              args = @DIR@/users
            }
            userdb {
              driver = passwd-file
              args = @DIR@/users
            }
            namespace inbox {
              type = private
              separator = /
              prefix =
              inbox = yes
              mailbox Drafts {
                special_use = \\Drafts
                auto = subscribe
              }
              mailbox Sent {
                special_use = \\Sent
                auto = subscribe
              }
              mailbox Trash {
                special_use = \\Trash
                auto = subscribe
              }
              mailbox Junk {
                special_use = \\Junk
                auto = subscribe
              }
              mailbox Archive {
                special_use = \\Archive
                auto = subscribe
              }
            }
            protocol lmtp {
              postmaster_address = postmaster@@DOMAIN@
            }
            service imap-login {
              service_count = 0
              inet_listener imap {
                port = @IMAP@
              }
              inet_listener imaps {
                port = @IMAPS@
                ssl = yes
              }
            }
            service imap {
              process_min_avail = 1
              service_count = 100
            }
            service lmtp {
              inet_listener lmtp {
                port = @LMTP@
              }
            }
            service auth {
              client_limit = 2000
              inet_listener sasl {
                port = @SASL@
              }
            }
            service anvil {
              client_limit = 2000
              # no waiting for seconds after a wrong password
              unix_listener anvil-auth-penalty {
                mode = 0
              }
            }
            service stats {
              unix_listener stats-writer {
                mode = 0666
              }
            }
            """;

    /** Rights by RFC 4314; what users share with each other lies below {@code shared/}. */
    static final String ACCESS_LISTS =
            """
            protocol imap {
              mail_plugins = $mail_plugins acl imap_acl
            }
            plugin {
              acl = vfile
              acl_shared_dict = file:@DIR@/mail/shared-mailboxes
            }
            service auth {
              # a user's process looks up where the mail of another one is
              unix_listener auth-userdb {
                mode = 0777
              }
            }
            namespace shared {
              type = shared
              separator = /
              prefix = shared/%%n/
              location = maildir:@DIR@/mail/%%n/Maildir:INDEXPVT=~/shared/%%n
              subscriptions = no
              list = children
            }
            """;

    private DovecotConfiguration() {}

    /** A limit for what each user keeps by IMAP. */
    static String quota(int kibibytes, int messages) {
        return """
        protocol imap {
          mail_plugins = $mail_plugins quota imap_quota
        }
        plugin {
          quota = count:User quota
          quota_vsizes = yes
          quota_rule = *:storage=%dK:messages=%d
          quota_grace = 0
        }
        """
                .formatted(kibibytes, messages);
    }

    static String text(DovecotServer.Options options, DovecotServer.Ports ports, Path directory) {
        TestCertificate certificate = options.certificate();
        return TEMPLATE.replace("@DIR@", directory.toString())
                        .replace("@NAME@", directory.getFileName().toString())
                        .replace("@CERT@", certificate.certificatePem().toString())
                        .replace("@KEY@", certificate.keyPem().toString())
                        .replace("@MAIL_USER@", DovecotServer.MAIL_USER)
                        .replace("@LOCATION@", options.mailFormat().location())
                        .replace("@DOMAIN@", options.domain())
                        .replace("@IMAP@", Integer.toString(ports.imap()))
                        .replace("@IMAPS@", Integer.toString(ports.imaps()))
                        .replace("@LMTP@", Integer.toString(ports.lmtp()))
                        .replace("@SASL@", Integer.toString(ports.sasl()))
                + options.extraConfiguration().replace("@DIR@", directory.toString())
                + '\n';
    }

    /** A passwd-file; passwords in Base64, so that a colon or a space in one does no harm. */
    static String users(Map<String, String> users) {
        return users.entrySet().stream()
                .map(user -> user.getKey() + ":{PLAIN.b64}" + base64(user.getValue()) + "::::::\n")
                .collect(Collectors.joining());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
