package fr.parvis.functions.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.parvis.http.RequestFault;
import fr.parvis.json.Json;
import fr.parvis.json.MalformedJson;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Bodies by the house's own JSON, so that both edges read, refuse and write alike. */
final class JsonBodies implements MessageBodyReader<Record>, MessageBodyWriter<Object> {

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    try {
      return Json.read(
          UTF_8.newDecoder().decode(ByteBuffer.wrap(body.readAllBytes())).toString(), type);
    } catch (MalformedJson e) {
      throw new RequestFault(RequestFault.Kind.MALFORMED, e.getMessage());
    } catch (CharacterCodingException e) {
      throw new RequestFault(RequestFault.Kind.MALFORMED, "The body is not UTF-8");
    }
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return true;
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(Json.write(value).getBytes(UTF_8));
  }
}
