package org.postern.signin;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running application for all tests that leave it as they found it. */
public final class SharedApplication implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SharedApplication.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningApplication.class;
    }

    @Override
    public RunningApplication resolveParameter(
            ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        RunningApplication.class,
                        _ -> RunningApplication.start(),
                        RunningApplication.class);
    }
}
