package org.postern.testservers;

/** How Dovecot keeps mail on disk. */
public enum MailFormat {
    MAILDIR("maildir:~/Maildir"),
    SDBOX("sdbox:~/sdbox"),
    MDBOX("mdbox:~/mdbox");

    private final String location;

    MailFormat(String location) {
        this.location = location;
    }

    String location() {
        return location;
    }
}
