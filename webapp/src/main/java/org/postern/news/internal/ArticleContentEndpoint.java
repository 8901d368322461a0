package org.postern.news.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postern.mail.ContentResponse;
import org.postern.message.BodyPart;
import org.postern.message.MessageDocument;
import org.postern.news.ArticleAddress;
import org.postern.news.GroupSegment;
import org.postern.news.News;
import org.postern.news.ReadableArticle;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.NewsFailure;
import org.postern.signin.CurrentUser;
import org.postern.signin.SignedInUser;
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
 * Serves what strangers posted: bodies as documents that may do nothing, files as downloads. A user
 * reaches only what the news server shows to that user.
 */
@Controller
@RequestMapping(ArticleAddress.ROOT + "{group}/{number}")
class ArticleContentEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleContentEndpoint.class);
    private static final String NO_ANSWER =
            "The news server does not answer, so this cannot be shown now. Nothing is lost.";
    private final CurrentUser currentUser;
    private final News news;

    ArticleContentEndpoint(CurrentUser currentUser, News news) {
        this.currentUser = currentUser;
        this.news = news;
    }

    @GetMapping("/body")
    void body(
            @PathVariable("group") String group,
            @PathVariable("number") String number,
            HttpServletResponse response)
            throws IOException {
        ContentResponse.document(find(group, number).document(), response);
    }

    @GetMapping("/inline/{section}")
    void inline(
            @PathVariable("group") String group,
            @PathVariable("number") String number,
            @PathVariable("section") String section,
            HttpServletResponse response)
            throws IOException {
        ReadableArticle article = find(group, number);
        BodyPart image = part(article, section);
        if (!ContentResponse.isImage(image)) {
            throw notFound();
        }
        ContentResponse.image(image, article.open(image.id()), response);
    }

    @GetMapping("/part/{section}")
    void attachment(
            @PathVariable("group") String group,
            @PathVariable("number") String number,
            @PathVariable("section") String section,
            HttpServletResponse response)
            throws IOException {
        ReadableArticle article = find(group, number);
        BodyPart part = part(article, section);
        ContentResponse.file(part, article.open(part.id()), response);
    }

    /** Says in the frame that the content could not be had, so that it is not taken for empty. */
    @ExceptionHandler
    void unavailable(NewsFailure failure, HttpServletResponse response) throws IOException {
        LOG.info("an article could not be fetched: {}", failure.getClass().getSimpleName());
        if (response.isCommitted()) {
            throw new IOException("the news server failed half-way", failure);
        }
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        ContentResponse.document(MessageDocument.ofText(NO_ANSWER, false), response);
    }

    private ReadableArticle find(String groupStep, String number) {
        SignedInUser user = currentUser.get();
        if (!news.isOffered(user) || !number.matches("[1-9][0-9]{0,15}")) {
            throw notFound();
        }
        var wanted = new ArticleNumber(Long.parseLong(number));
        return GroupSegment.parse(groupStep)
                .flatMap(group -> news.article(user, group, wanted))
                .orElseThrow(ArticleContentEndpoint::notFound);
    }

    private static BodyPart part(ReadableArticle article, String section) {
        return article.message()
                .structure()
                .leaf(section)
                .orElseThrow(ArticleContentEndpoint::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
