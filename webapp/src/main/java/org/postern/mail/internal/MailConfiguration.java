package org.postern.mail.internal;

import org.postern.smtp.SmtpSubmission;
import org.postern.smtp.Submission;
import org.postern.smtp.SubmissionSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what mail is sent with. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Submission submission() {
        return new SmtpSubmission(SubmissionSettings.defaults());
    }
}
