package org.postern.signin.internal;

import jakarta.servlet.http.HttpServletRequest;

/**
 * From where and when a try came.
 *
 * @param network of the client: the IPv4 address, or the /64 of an IPv6 address
 * @param device what {@link KnownDevices} gave this browser; empty where there is nothing
 * @param arrived {@link System#nanoTime()}
 */
record SignInAttempt(String network, String device, long arrived) {

    static SignInAttempt of(HttpServletRequest request, String device) {
        return new SignInAttempt(
                ClientNetwork.of(request.getRemoteAddr()), device, System.nanoTime());
    }
}
