package org.postern.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as signing in needs: cookies with their paths, forms, no redirects. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String CSRF = "8f8a1f0e-3c50-4f6e-9d0b-2f1c5f5f9b11";
    private final HttpClient client;
    private final URI address;
    private final Map<String, HttpCookie> cookies = new LinkedHashMap<>();

    Browser(URI address) {
        this(address, 1);
    }

    Browser(URI address, int number) {
        this.address = address;
        this.client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .localAddress(InetAddress.ofLiteral("127.0.0." + number))
                        .build();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path).GET(), headers);
    }

    public HttpResponse<String> page(String path) {
        return get(path, "Accept", "text/html", "Sec-Fetch-Mode", "navigate");
    }

    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        var body =
                form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + '=' + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    /** Opens the sign-in page, fills it in and sends it. */
    public HttpResponse<String> signIn(String name, String password, String... headers) {
        return signInWith(token(), name, password, headers);
    }

    /** Sends a sign-in page that was opened before. */
    public HttpResponse<String> signInWith(
            String token, String name, String password, String... headers) {
        var form = Map.of("username", name, "password", password, "_csrf", token);
        return post("/login", form, headers);
    }

    /** Throws a cookie away. */
    public void forget(String name) {
        cookies.remove(name);
    }

    /** The token of a fresh sign-in page. */
    public String token() {
        var matcher = TOKEN.matcher(get("/login").body());
        if (!matcher.find()) {
            throw new AssertionError("the sign-in page has no token");
        }
        return matcher.group(1);
    }

    /** Signs out as a form of ours would: with the cookie's token, masked with zeros. */
    public HttpResponse<String> signOut() {
        plant("postern-csrf", CSRF);
        var octets = new byte[CSRF.length() * 2];
        var text = CSRF.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, octets, text.length, text.length);
        return post("/logout", Map.of("_csrf", Base64.getUrlEncoder().encodeToString(octets)));
    }

    /** What the sign-in page says when it is opened next. */
    public String alert() {
        var matcher =
                Pattern.compile("role=\"alert\">.*<span>([^<]*)</span>")
                        .matcher(get("/login").body());
        return matcher.find() ? matcher.group(1) : "";
    }

    public Optional<HttpCookie> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** Plants a cookie, as somebody who wants to cheat would. */
    public void plant(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookies.put(name, cookie);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        var path = request.copy().build().uri().getPath();
        var sent =
                cookies.values().stream()
                        .filter(cookie -> path.startsWith(cookie.getPath()))
                        .map(cookie -> cookie.getName() + '=' + cookie.getValue())
                        .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        for (var cookie : HttpCookie.parse(header)) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookie.setPath(Objects.requireNonNullElse(cookie.getPath(), "/"));
                cookies.put(cookie.getName(), cookie);
            }
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
