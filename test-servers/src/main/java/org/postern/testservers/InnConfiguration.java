package org.postern.testservers;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The files of an INN that touches nothing outside its directory and feeds nobody. */
final class InnConfiguration {
    private static final String INN =
            """
            domain: @DOMAIN@
            pathhost: news.@DOMAIN@
            organization: "Test servers"
            mta: "/bin/false %s"
            mailcmd: /bin/false
            ovmethod: tradindexed
            hismethod: hisv6
            bindaddress: 127.0.0.1
            port: @FEED@
            nnrpdposthost: 127.0.0.1
            nnrpdpostport: @FEED@
            pathnews: /usr/lib/news
            pathetc: @DIR@/etc
            pathdb: @DIR@/db
            pathspool: @DIR@/spool
            patharticles: @DIR@/spool/articles
            pathoverview: @DIR@/spool/overview
            pathincoming: @DIR@/spool/incoming
            pathoutgoing: @DIR@/spool/outgoing
            pathtmp: @DIR@/tmp
            pathlog: @DIR@/log
            pathrun: @DIR@/run
            pathfilter: @DIR@/filter
            pathhttp: @DIR@/http
            artcutoff: 0
            maxartsize: 40000000
            localmaxartsize: 40000000
            doinnwatch: false
            nnrpdloadlimit: 0
            pgpverify: false
            htmlstatus: false
            addinjectionpostinghost: false
            icdsynccount: 1000
            tlscertfile: @DIR@/etc/cert.pem
            tlskeyfile: @DIR@/etc/key.pem
            """;
    private static final String READERS =
            """
            auth "people" {
                hosts: "*"
                auth: "@DIR@/check"
                default: "anonymous"
            }
            access "anybody" {
                users: "*"
                newsgroups: "@OPEN@"
                access: RP
                addcanlockuser: none
            }
            access "people" {
                users: "*,!anonymous"
                newsgroups: "*"
                access: RPA
                addcanlockuser: none
            }
            """;

    /** INN hands a name and a password to a program and believes what it prints. */
    private static final String CHECK =
            """
            #!/bin/sh
            name= password=
            while IFS= read -r line; do
                line=$(printf %s "$line" | tr -d '\\r')
                case $line in
                    ClientAuthname:*) name=${line#ClientAuthname: } ;;
                    ClientPassword:*) password=${line#ClientPassword: } ;;
                    .) break ;;
                esac
            done
            grep -Fqx -- "$name $password" '@DIR@/etc/users' || exit 1
            printf 'User:%s\\r\\n' "$name"
            """;

    private InnConfiguration() {}

    static void write(InnServer.Options options, int feedPort, ServerDirectory directory) {
        Path dir = directory.path();
        directory.write(
                "etc/inn.conf",
                INN.replace("@DIR@", dir.toString())
                        .replace("@DOMAIN@", options.domain())
                        .replace("@FEED@", Integer.toString(feedPort)));
        directory.write(
                "etc/readers.conf",
                READERS.replace("@DIR@", dir.toString()).replace("@OPEN@", options.open()));
        directory.write("check", CHECK.replace("@DIR@", dir.toString()));
        directory.write(
                "etc/users",
                options.users().entrySet().stream()
                        .map(user -> user.getKey() + ' ' + user.getValue() + '\n')
                        .collect(Collectors.joining()));
        directory.write(
                "etc/incoming.conf",
                "streaming: true\nmax-connections: 0\npeer ME {\n hostname: \"127.0.0.1\"\n}\n");
        directory.write("etc/newsfeeds", "ME:!*/!local::\n");
        directory.write("etc/storage.conf", "method tradspool {\n newsgroups: *\n class: 0\n}\n");
        directory.write("etc/expire.ctl", "/remember/:11\n*:A:never:never:never\n");
        for (String empty : new String[] {"control.ctl", "moderators", "distributions"}) {
            directory.write("etc/" + empty, "");
        }
        groups(options.groups(), directory);
    }

    private static void groups(Map<String, String> groups, ServerDirectory directory) {
        StringBuilder active = new StringBuilder();
        StringBuilder descriptions = new StringBuilder();
        for (String own : new String[] {"control", "control.cancel", "junk"}) {
            active.append(own).append(" 0000000000 0000000001 n\n");
        }
        groups.forEach(
                (name, description) -> {
                    active.append(name).append(" 0000000000 0000000001 y\n");
                    descriptions.append(name).append('\t').append(description).append('\n');
                });
        directory.write("db/active", active.toString());
        directory.write("db/newsgroups", descriptions.toString());
        directory.write("db/active.times", "");
        directory.write("db/history", "");
    }
}
