// Serialises messages with Apache Kafka's own classes. Reads lines "class TAB version TAB json" and prints for each the
// bytes in hex, or "! reason". Used by tools/make-golden-frames.ts; run with a release's jars on the class path.
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.protocol.MessageUtil;

public class Oracle {
    private static final String[] PACKAGES = {
        "org.apache.kafka.common.message.", "org.apache.kafka.coordinator.group.generated.",
        "org.apache.kafka.coordinator.transaction.generated.", "kafka.internals.generated.",
    };

    private static Method reader(String name, short version) throws Exception {
        for (String prefix : PACKAGES) {
            try {
                Class<?> data = Class.forName(prefix + name);
                short lowest = data.getField("LOWEST_SUPPORTED_VERSION").getShort(null);
                short highest = data.getField("HIGHEST_SUPPORTED_VERSION").getShort(null);
                if (version < lowest || version > highest) throw new IllegalArgumentException("unknown version");
                return Class.forName(prefix + name + "JsonConverter").getMethod("read", JsonNode.class, short.class);
            } catch (ClassNotFoundException e) {
                // the next package
            }
        }
        throw new ClassNotFoundException(name);
    }

    private static ByteBuffer bytes(Message message, short version) throws Exception {
        try {
            return (ByteBuffer) MessageUtil.class.getMethod("toByteBuffer", Message.class, short.class).invoke(null, message, version);
        } catch (NoSuchMethodException e) {
            Object accessor = MessageUtil.class.getMethod("toByteBufferAccessor", Message.class, short.class).invoke(null, message, version);
            return (ByteBuffer) accessor.getClass().getMethod("buffer").invoke(accessor);
        }
    }

    public static void main(String[] args) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split("\t", 3);
            try {
                short version = Short.parseShort(parts[1]);
                Message message = (Message) reader(parts[0], version).invoke(null, mapper.readTree(parts[2]), version);
                ByteBuffer buffer = bytes(message, version);
                StringBuilder hex = new StringBuilder();
                while (buffer.hasRemaining()) hex.append(String.format("%02x", buffer.get()));
                out.println(hex);
            } catch (InvocationTargetException e) {
                out.println("! " + e.getCause());
            } catch (Exception e) {
                out.println("! " + e);
            }
        }
        out.flush();
    }
}
