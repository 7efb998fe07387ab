package fr.parvis.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import fr.parvis.local.lambda.child.ChildMain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * The files that children share, made in one folder when they are missing: a jar of {@link
 * ChildMain} alone (so that a change elsewhere in the runtime spoils no AOT cache), and the native
 * part of AWS's client. The client would unpack the latter to one fixed path while others run it.
 */
final class ChildFiles {
  private final Path folder;

  ChildFiles(Path folder) {
    this.folder = folder;
  }

  /** The jars before the function's own: our main and AWS's client. */
  List<Path> jars() {
    var jars = new ArrayList<>(List.of(launcher()));
    Stream.of(AWSLambda.class, Context.class, PojoSerializer.class, SdkInternalThreadLocal.class)
        .map(ChildFiles::jarOf)
        .forEach(jars::add);
    return jars;
  }

  /** The JVM option that points AWS's client to its native part. */
  String nativeOption() {
    var architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    var name = "libaws-lambda-jni.linux-" + architecture + ".so";
    try (var stream = AWSLambda.class.getResourceAsStream("/jni/" + name)) {
      return "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
          + keep(name, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + name, e);
    }
  }

  private Path launcher() {
    var entry = ChildMain.class.getName().replace('.', '/') + ".class";
    var bytes = new ByteArrayOutputStream();
    try (var stream = ChildMain.class.getResourceAsStream("/" + entry);
        var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry).setLastModifiedTime(FileTime.fromMillis(0)));
      zip.write(stream.readAllBytes());
      zip.closeEntry();
      zip.finish();
      return keep("child-main.jar", bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the jar of ChildMain", e);
    }
  }

  /** Writes a file unless it is there already: children of another runtime may be using it. */
  private Path keep(String name, byte[] content) throws IOException {
    var file = folder.resolve(name);
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
      Files.createDirectories(folder);
      var fresh = Files.createTempFile(folder, name, ".tmp");
      Files.write(fresh, content);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a jar without a path holds " + type, e);
    }
  }
}
