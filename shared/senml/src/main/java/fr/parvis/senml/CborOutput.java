package fr.parvis.senml;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The CBOR that a SenML pack needs, each item in its shortest form (RFC 8949 section 4.1). */
final class CborOutput {

  private static final int FLOAT = 0xfa;
  private static final int DOUBLE = 0xfb;

  private final ByteArrayOutputStream out;

  CborOutput(ByteArrayOutputStream out) {
    this.out = out;
  }

  void array(int size) {
    head(CborInput.ARRAY, size);
  }

  void map(int size) {
    head(CborInput.MAP, size);
  }

  void integer(long value) {
    head(value < 0 ? CborInput.NEGATIVE : CborInput.UNSIGNED, value < 0 ? ~value : value);
  }

  /** A text or a number. */
  void value(Object value) {
    if (value instanceof Double number) {
      number(number);
    } else {
      var text = ((String) value).getBytes(StandardCharsets.UTF_8);
      head(CborInput.TEXT, text.length);
      out.writeBytes(text);
    }
  }

  private void number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      integer((long) value);
    } else if (value == (float) value) {
      out.write(FLOAT);
      out.writeBytes(ByteBuffer.allocate(4).putFloat((float) value).array());
    } else {
      out.write(DOUBLE);
      out.writeBytes(ByteBuffer.allocate(8).putDouble(value).array());
    }
  }

  private void head(int major, long argument) {
    int type = major << 5;
    if (argument < 24) {
      out.write(type | (int) argument);
    } else if (argument <= 0xff) {
      out.write(type | 24);
      out.write((int) argument);
    } else if (argument <= 0xffff) {
      out.write(type | 25);
      out.writeBytes(ByteBuffer.allocate(2).putShort((short) argument).array());
    } else if (argument <= 0xffff_ffffL) {
      out.write(type | 26);
      out.writeBytes(ByteBuffer.allocate(4).putInt((int) argument).array());
    } else {
      out.write(type | 27);
      out.writeBytes(ByteBuffer.allocate(8).putLong(argument).array());
    }
  }
}
