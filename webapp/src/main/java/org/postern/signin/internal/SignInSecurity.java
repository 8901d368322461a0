package org.postern.signin.internal;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.postern.configuration.PosternSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Who may ask for what: nothing is open but what is named here. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SignInSecurity {
    /** What a browser needs before anybody has signed in, and what is the same for everybody. */
    private static final String[] OPEN_FILES = {
        "/postern/**",
        "/VAADIN/build/**",
        "/VAADIN/static/**",
        "/aura/**",
        "/lumo/**",
        "/icons/**",
        "/favicon.ico",
        "/styles.css",
        "/manifest.webmanifest",
        "/sw.js",
        "/sw-runtime-resources-precache.js",
        "/offline.html",
        "/offline-stub.html"
    };

    private static final String PUSH_PATH = "/VAADIN/push";

    @Bean
    SecurityFilterChain application(
            HttpSecurity http,
            PosternSettings settings,
            RequestUtil requests,
            NavigationAccessControl navigation,
            MailServerAuthentication authentication,
            SignInOutcome outcome,
            SignedInAccounts accounts,
            ReturnAddress returnAddress,
            Cookies cookies) {
        navigation.setLoginView(SignInPage.PATH);
        // A manager of its own: the default one has a parent with the same provider, and would try
        // every wrong password twice.
        http.authenticationManager(new ProviderManager(authentication))
                .formLogin(form -> form(form, outcome, cookies))
                .requestCache(cache -> cache.requestCache(returnAddress))
                .exceptionHandling(
                        errors ->
                                errors.authenticationEntryPoint(new AfterExpiry(requests))
                                        .accessDeniedHandler(new Refusals(outcome)))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens(cookies)))
                .headers(HeadersConfigurer::disable)
                .authorizeHttpRequests(requestRules -> rules(requestRules, requests))
                .addFilterAfter(
                        new SameOrigin(settings.publicUrl()), SecurityContextHolderFilter.class)
                .addFilterBefore(new SessionTime(accounts), SecurityContextHolderFilter.class)
                .with(VaadinSecurityConfigurer.vaadin(), SignInSecurity::vaadin);
        return http.build();
    }

    private static void form(
            FormLoginConfigurer<HttpSecurity> form, SignInOutcome outcome, Cookies cookies) {
        form.loginPage(SignInPage.PATH)
                .usernameParameter(SignInPage.USER_NAME)
                .passwordParameter(SignInPage.PASSWORD)
                .authenticationDetailsSource(
                        request ->
                                SignInAttempt.of(
                                        request,
                                        cookies.read(request, SignInOutcome.DEVICE_COOKIE)))
                .successHandler(outcome)
                .failureHandler(outcome)
                .permitAll();
    }

    private static CookieCsrfTokenRepository csrfTokens(Cookies cookies) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.siteName("postern-csrf"));
        tokens.setCookieCustomizer(
                cookie -> {
                    cookie.path("/").sameSite("Strict");
                    if (cookies.siteName("").startsWith("__Host-")) {
                        cookie.secure(true);
                    }
                });
        return tokens;
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules,
            RequestUtil requests) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, OPEN_FILES)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, OPEN_FILES)
                .permitAll()
                .requestMatchers(SignInPage.PATH)
                .permitAll()
                .requestMatchers(SignInSecurity::isPush)
                .permitAll()
                .requestMatchers("/content/**", "/VAADIN/**")
                .authenticated()
                .requestMatchers(requests::isFrameworkInternalRequest)
                .authenticated()
                .requestMatchers(requests::isSecuredFlowRoute)
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    /**
     * Whether a window opens its push connection. Vaadin looks for the session itself and, finding
     * none, says on that connection that it is over; a refused handshake tells a window nothing,
     * and it would show private things until somebody clicks.
     */
    private static boolean isPush(HttpServletRequest request) {
        return request.getRequestURI().equals(PUSH_PATH)
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && HandlerHelper.RequestType.PUSH
                        .getIdentifier()
                        .equals(request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
    }

    /** Vaadin's own part, less what is decided above. */
    private static void vaadin(VaadinSecurityConfigurer vaadin) {
        var redirect = new UidlRedirectStrategy();
        vaadin.enableAuthorizedRequestsConfiguration(false)
                .enableExceptionHandlingConfiguration(false)
                .enableRequestCacheConfiguration(false)
                .logoutSuccessHandler(
                        (request, response, _) ->
                                redirect.sendRedirect(request, response, SignInPage.PATH));
    }
}
