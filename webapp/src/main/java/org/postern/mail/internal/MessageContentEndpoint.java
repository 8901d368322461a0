package org.postern.mail.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.postern.imap.MailAccount;
import org.postern.imap.MailFailure;
import org.postern.imap.MessageKey;
import org.postern.mail.ContentAddress;
import org.postern.mail.ContentResponse;
import org.postern.mail.MessageDocuments;
import org.postern.mail.ReadableMessage;
import org.postern.message.BodyPart;
import org.postern.message.MessageDocument;
import org.postern.signin.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves what strangers wrote: bodies as documents that may do nothing, files as downloads. A user
 * reaches only messages of the account the session is signed in to.
 */
@Controller
@RequestMapping(ContentAddress.ROOT + "{mailbox}/{message}")
class MessageContentEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(MessageContentEndpoint.class);
    private static final String GONE =
            "This is no longer where it was: the message was moved or deleted.";
    private static final String NO_ANSWER =
            "The mail server does not answer, so this cannot be shown now. Nothing is lost.";
    private final CurrentUser currentUser;
    private final MessageDocuments documents;

    MessageContentEndpoint(CurrentUser currentUser, MessageDocuments documents) {
        this.currentUser = currentUser;
        this.documents = documents;
    }

    @GetMapping("/body")
    void body(
            @PathVariable("mailbox") String mailbox,
            @PathVariable("message") String message,
            HttpServletResponse response)
            throws IOException {
        var document =
                ContentAddress.parse(mailbox, message)
                        .flatMap(key -> documents.find(currentUser.get(), key))
                        .orElseThrow(MessageContentEndpoint::notFound);
        ContentResponse.document(document, response);
    }

    /**
     * Says in the frame that the content could not be had, so that it is not taken for empty. What
     * is half sent is broken off, so that it is not taken for whole.
     */
    @ExceptionHandler
    void unavailable(MailFailure failure, HttpServletResponse response) throws IOException {
        LOG.info("content could not be fetched: {}", failure.getClass().getSimpleName());
        if (response.isCommitted()) {
            throw new IOException("the mail server failed half-way", failure);
        }
        response.resetBuffer();
        boolean gone =
                failure instanceof MailFailure.CommandRefused
                        || failure instanceof MailFailure.MailboxReplaced;
        response.setStatus(
                gone
                        ? HttpServletResponse.SC_NOT_FOUND
                        : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        ContentResponse.document(MessageDocument.ofText(gone ? GONE : NO_ANSWER, false), response);
    }

    @GetMapping("/inline/{section}")
    void inline(
            @PathVariable("mailbox") String mailbox,
            @PathVariable("message") String message,
            @PathVariable("section") String section,
            HttpServletResponse response)
            throws IOException {
        ReadableMessage readable = find(mailbox, message);
        BodyPart image = part(readable, section);
        if (!ContentResponse.isImage(image)) {
            throw notFound();
        }
        ContentResponse.image(image, raw(readable, image), response);
    }

    @GetMapping("/part/{section}")
    void attachment(
            @PathVariable("mailbox") String mailbox,
            @PathVariable("message") String message,
            @PathVariable("section") String section,
            HttpServletResponse response)
            throws IOException {
        ReadableMessage readable = find(mailbox, message);
        BodyPart part = part(readable, section);
        ContentResponse.file(part, raw(readable, part), response);
    }

    @GetMapping("/source")
    void source(
            @PathVariable("mailbox") String mailbox,
            @PathVariable("message") String message,
            HttpServletResponse response)
            throws IOException {
        MessageKey key = find(mailbox, message).stored().key();
        ContentResponse.download("message-" + key.uid().value() + ".eml", response);
        try (InputStream source = account().source(key)) {
            source.transferTo(response.getOutputStream());
        }
    }

    private InputStream raw(ReadableMessage readable, BodyPart part) {
        return account().part(readable.stored().key(), part.id());
    }

    private ReadableMessage find(String mailbox, String message) {
        return ContentAddress.parse(mailbox, message)
                .flatMap(key -> ReadableMessage.find(account(), key))
                .orElseThrow(MessageContentEndpoint::notFound);
    }

    private MailAccount account() {
        return currentUser.get().account();
    }

    private static BodyPart part(ReadableMessage message, String section) {
        return message.stored()
                .structure()
                .leaf(section)
                .orElseThrow(MessageContentEndpoint::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
