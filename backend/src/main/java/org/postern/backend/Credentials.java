package org.postern.backend;

/**
 * What signs a user in to the back end. Lives in memory only and never prints its password.
 *
 * @param userName as the server knows the user
 */
public record Credentials(String userName, String password) {

    @Override
    public String toString() {
        return "Credentials[" + userName + "]";
    }
}
