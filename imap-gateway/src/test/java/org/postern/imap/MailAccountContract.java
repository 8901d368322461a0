package org.postern.imap;

/** What every server must give through a {@link MailAccount}. */
interface MailAccountContract
        extends MailReadingContract,
                MailChangeContract,
                MessageSearchContract,
                MessageListsContract,
                MessageChangeContract,
                MailboxAdministrationContract {}
