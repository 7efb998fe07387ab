package fr.parvis.local.iot.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.parvis.local.iot.rules.Tokens.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.UUID;

/** Reads what has a value by itself: a path into the payload, a literal, a function. */
final class Operands {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Tokens tokens;
  private boolean readsPayload;
  private boolean hasLiterals;

  Operands(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether a path was read: then the payload must be JSON. */
  boolean readsPayload() {
    return readsPayload;
  }

  /** Whether a literal was read. */
  boolean hasLiterals() {
    return hasLiterals;
  }

  Expression read() {
    if (tokens.peek().kind() != Kind.WORD || isTruth()) {
      var literal = literal();
      return (_, _) -> literal;
    }
    return tokens.peekSecond().text().equals("(") ? function() : path();
  }

  /** A text in single quotes, a number, true or false. */
  JsonNode literal() {
    hasLiterals = true;
    if (isTruth()) {
      return JSON.booleanNode(Boolean.parseBoolean(tokens.take().text()));
    }
    return tokens.peek().kind() == Kind.NUMBER
        ? JSON.numberNode(new BigDecimal(tokens.take().text()))
        : JSON.textNode(tokens.take(Kind.TEXT));
  }

  private boolean isTruth() {
    var token = tokens.peek();
    return token.kind() == Kind.WORD && token.text().matches("(?i)true|false");
  }

  private Expression path() {
    readsPayload = true;
    var names = new ArrayList<String>();
    do {
      names.add(tokens.take(Kind.WORD));
    } while (tokens.takeIf("."));
    return (_, json) -> {
      var value = json;
      for (var name : names) {
        value = value.path(name);
      }
      return value;
    };
  }

  private Expression function() {
    var name = tokens.take().text();
    tokens.expect("(");
    Expression function =
        switch (name) {
          case "topic" -> topic();
          case "encode" -> encode();
          case "timestamp" ->
              (message, _) -> JSON.numberNode(message.publication().at().toEpochMilli());
          case "clientid" -> (message, _) -> JSON.textNode(message.publication().clientId());
          case "newuuid" -> (_, _) -> JSON.textNode(UUID.randomUUID().toString());
          default -> throw tokens.refusal("the function %s is not known here".formatted(name));
        };
    tokens.expect(")");
    return function;
  }

  /** Levels count from one. */
  private Expression topic() {
    var number = tokens.take(Kind.NUMBER);
    if (!number.matches("[1-9][0-9]?")) {
      throw tokens.refusal("topic(%s) is not known here".formatted(number));
    }
    var level = Integer.parseInt(number);
    return (message, _) ->
        level <= message.topic().size()
            ? JSON.textNode(message.topic().get(level - 1))
            : MissingNode.getInstance();
  }

  private Expression encode() {
    tokens.expect("*");
    tokens.expect(",");
    var scheme = tokens.take(Kind.TEXT);
    if (!scheme.equals("base64")) {
      throw tokens.refusal("encode(*, '%s') is not known here".formatted(scheme));
    }
    return (message, _) ->
        JSON.textNode(Base64.getEncoder().encodeToString(message.publication().payload()));
  }
}
