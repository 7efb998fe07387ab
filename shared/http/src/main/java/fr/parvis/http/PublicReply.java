package fr.parvis.functions.cityinfo;

import fr.parvis.http.ETags;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;

/**
 * What is the same for everybody: browsers and the content network may keep it for a minute, and
 * then ask whether it changed.
 */
final class PublicReply {

  private PublicReply() {}

  static Reply of(Request request, String mediaType, String content) {
    var tag = ETags.ofContent(content);
    var reply =
        ETags.matches(request.header("if-none-match"), tag)
            ? Reply.notModified()
            : Reply.text(mediaType, content);
    return reply.header("etag", tag).header("cache-control", "public, max-age=60");
  }
}
