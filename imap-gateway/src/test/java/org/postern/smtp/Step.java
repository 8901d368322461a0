package org.postern.smtp;

/** Where in a conversation a {@link ScriptedSmtpServer} can be told to do something. */
enum Step {
    CONNECT("220 scripted.example.org ESMTP"),
    EHLO("250-scripted.example.org\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 AUTH PLAIN"),
    STARTTLS("220 go ahead"),
    AUTH("235 signed in"),
    MAIL("250 sender ok"),
    RCPT("250 recipient ok"),
    DATA("354 go on"),
    CONTENT("250 taken"),
    QUIT("221 bye");

    private final String reply;

    Step(String reply) {
        this.reply = reply;
    }

    /** What a server says when all is well. */
    String reply() {
        return reply;
    }
}
