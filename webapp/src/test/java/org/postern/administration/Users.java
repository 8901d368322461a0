package org.postern.administration;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.imap.MailAccount;
import org.postern.message.EmailAddress;
import org.postern.signin.SignedInUser;

/** Somebody signed in, whose mail nobody asks for. */
public final class Users {
    private Users() {}

    public static SignedInUser administrator() {
        return user("admin", true);
    }

    public static SignedInUser ordinary() {
        return user("anna", false);
    }

    public static SignedInUser user(String name, boolean administrator) {
        var nowhere = new ServerAddress("localhost", 9, Transport.PLAIN);
        try {
            return new SignedInUser(
                    name,
                    EmailAddress.of(name + "@example.org"),
                    new BackEnd("campus", nowhere, nowhere, SSLContext.getDefault()),
                    noMail(),
                    new Credentials(name, "secret"),
                    administrator);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MailAccount noMail() {
        return (MailAccount)
                java.lang.reflect.Proxy.newProxyInstance(
                        MailAccount.class.getClassLoader(),
                        new Class<?>[] {MailAccount.class},
                        (_, method, _) ->
                                method.getReturnType() == boolean.class ? Boolean.TRUE : null);
    }
}
