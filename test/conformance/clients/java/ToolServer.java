import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the main classes of Kafka's command line tools one after another, or side by side, in one JVM: a start of a JVM for
 * each would cost more than all else. A tool sees its own stdin, stdout and stderr (by thread group), may call
 * System.exit (which ends the tool alone), and its shutdown hooks run at its end.
 *
 * A line in:   ID TAB MAIN-CLASS TAB STDIN [TAB ARGUMENT]...   (all but ID and class in base64)
 * A line out:  ID TAB EXIT-CODE TAB STDOUT TAB STDERR          (base64)
 */
public class ToolServer {
  static final Map<ThreadGroup, Tool> tools = new ConcurrentHashMap<>();
  static final PrintStream realOut = System.out;

  static class Exit extends SecurityException {
    Exit(int status) {
      super("exit " + status);
    }
  }

  static Tool current() {
    for (ThreadGroup group = Thread.currentThread().getThreadGroup(); group != null; group = group.getParent()) {
      Tool tool = tools.get(group);
      if (tool != null) return tool;
    }
    return null;
  }

  static class Tool implements Runnable {
    final String id;
    final String mainClass;
    final InputStream in;
    final String[] arguments;
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    volatile Integer exitCode = null;

    Tool(String line) {
      String[] parts = line.split("\t", -1);
      id = parts[0];
      mainClass = parts[1];
      in = new ByteArrayInputStream(decode(parts[2]));
      arguments = new String[parts.length - 3];
      for (int i = 0; i < arguments.length; i++) arguments[i] = new String(decode(parts[i + 3]), StandardCharsets.UTF_8);
    }

    void ended(int status) {
      if (exitCode == null) exitCode = status;
    }

    public void run() {
      try {
        loaded().getMethod("main", String[].class).invoke(null, (Object) arguments);
        ended(0);
      } catch (InvocationTargetException error) {
        if (!(error.getCause() instanceof Exit)) {
          error.getCause().printStackTrace();
          ended(1);
        }
      } catch (Throwable error) {
        error.printStackTrace();
        ended(1);
      }
      runHooks();
      synchronized (realOut) {
        realOut.println(id + "\t" + exitCode + "\t" + encode(out) + "\t" + encode(err));
        realOut.flush();
      }
    }

    /** A name with `!` before it: its classes are loaded anew, so that statics are its own (tools that run side by side). */
    Class<?> loaded() throws Exception {
      if (!mainClass.startsWith("!")) return Class.forName(mainClass);
      List<URL> jars = new ArrayList<>();
      for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) jars.add(new File(jar).toURI().toURL());
      ClassLoader loader = new URLClassLoader(jars.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
      Thread.currentThread().setContextClassLoader(loader);
      return Class.forName(mainClass.substring(1), true, loader);
    }

    /** Those that threads of this tool made. */
    void runHooks() {
      List<Thread> mine = new ArrayList<>();
      try {
        Field field = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
        field.setAccessible(true);
        @SuppressWarnings("unchecked")
        Map<Thread, Thread> hooks = (Map<Thread, Thread>) field.get(null);
        for (Thread hook : new ArrayList<>(hooks.keySet())) if (hook.getThreadGroup() == Thread.currentThread().getThreadGroup()) mine.add(hook);
        for (Thread hook : mine) Runtime.getRuntime().removeShutdownHook(hook);
        for (Thread hook : mine) hook.start();
        for (Thread hook : mine) hook.join(30000);
      } catch (Exception error) {
        error.printStackTrace();
      }
    }
  }

  static byte[] decode(String text) {
    return Base64.getDecoder().decode(text);
  }

  static String encode(ByteArrayOutputStream bytes) {
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** stdout or stderr of whoever writes. */
  static PrintStream captured(boolean isOut, PrintStream otherwise) {
    return new PrintStream(new OutputStream() {
      public void write(int value) {
        Tool tool = current();
        if (tool == null) otherwise.write(value);
        else (isOut ? tool.out : tool.err).write(value);
      }

      public void write(byte[] bytes, int from, int length) {
        Tool tool = current();
        if (tool == null) otherwise.write(bytes, from, length);
        else (isOut ? tool.out : tool.err).write(bytes, from, length);
      }
    }, true);
  }

  static InputStream input(InputStream otherwise) {
    return new InputStream() {
      InputStream source() {
        Tool tool = current();
        return tool == null ? otherwise : tool.in;
      }

      public int read() throws java.io.IOException {
        return source().read();
      }

      public int read(byte[] into, int from, int length) throws java.io.IOException {
        return source().read(into, from, length);
      }

      public int available() throws java.io.IOException {
        return source().available();
      }

      /** A tool that closes its stdin closes nobody else's. */
      public void close() {}
    };
  }

  @SuppressWarnings({"deprecation", "removal"})
  public static void main(String[] unused) throws Exception {
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.setOut(captured(true, System.err));
    System.setErr(captured(false, System.err));
    System.setIn(input(System.in));
    System.setSecurityManager(new SecurityManager() {
      public void checkExit(int status) {
        Tool tool = current();
        if (tool == null) return;
        tool.ended(status);
        throw new Exit(status);
      }

      public void checkPermission(java.security.Permission permission) {}

      public void checkPermission(java.security.Permission permission, Object context) {}
    });
    realOut.println("ready");
    realOut.flush();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Tool tool = new Tool(line);
      ThreadGroup group = new ThreadGroup(tool.id);
      tools.put(group, tool);
      new Thread(group, tool, "tool-" + tool.id).start();
    }
    Runtime.getRuntime().halt(0);
  }
}
