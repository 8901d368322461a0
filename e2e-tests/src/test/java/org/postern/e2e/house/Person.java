package org.postern.e2e.house;

/**
 * Somebody with a mailbox in the house.
 *
 * @param login what is typed as user name, which is the mail address as well
 */
public record Person(String login, String password) {

    /** The login name without its domain, as the mail server has it. */
    public String name() {
        return login.substring(0, login.indexOf('@'));
    }

    /** Says who it is; the password stays where it is. */
    @Override
    public String toString() {
        return login;
    }
}
