import java.lang.reflect.Field;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** DynamoDB Local on one loopback address (property `host`): by itself it listens on every address, and has no option for another. */
public class LoopbackServer {
  public static void main(String[] arguments) throws Exception {
    DynamoDBProxyServer proxy = ServerRunner.createServerFromCommandLineArgs(arguments);
    for (Connector connector : jettyOf(proxy).getConnectors()) ((ServerConnector) connector).setHost(System.getProperty("host", "127.0.0.1"));
    proxy.start();
    proxy.join();
  }

  private static Server jettyOf(DynamoDBProxyServer proxy) throws IllegalAccessException {
    for (Field field : DynamoDBProxyServer.class.getDeclaredFields()) {
      field.setAccessible(true);
      if (field.get(proxy) instanceof Server server) return server;
    }
    throw new IllegalStateException("this version of DynamoDB Local keeps its server elsewhere");
  }
}
