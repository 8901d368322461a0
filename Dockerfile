# syntax=docker/dockerfile:1

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
# The build brings its own Maven and Node; both stay in the cache between builds.
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.vaadin \
    ./mvnw -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip=true -pl webapp -am package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/postern postern
COPY --from=build /src/webapp/target/webapp-0.1.0-SNAPSHOT-exec.jar /opt/postern/postern.jar

USER postern
WORKDIR /var/lib/postern
VOLUME /var/lib/postern
ENV POSTERN_DATA=/var/lib/postern \
    SPRING_CONFIG_ADDITIONAL_LOCATION=optional:file:/etc/postern/postern.yaml
EXPOSE 8080

# The image has no curl; bash can speak to a port by itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

# Writes only to the volume and to /tmp, so the root may be read-only.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "--enable-native-access=ALL-UNNAMED", "-jar", "/opt/postern/postern.jar"]
