package org.esicasebook.searchnode.runner;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs one Elasticsearch node until it is asked to stop (SIGTERM).
 *
 * <p>Arguments: the HTTP port on loopback, and the folder of the node's data. The system property {@code es.path.home}
 * names the assembled layout.
 */
public final class LocalNode {

    private LocalNode() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(System.getProperty("es.path.home"));
        Path data = Path.of(args[1]);
        LogConfigurator.configureESLogging();
        Settings settings = Settings.builder()
                .put("path.home", home)
                .put("path.data", data.resolve("data"))
                .put("path.logs", data.resolve("logs"))
                .put("http.port", args[0])
                .build();
        Environment environment =
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home.resolve("config"), () -> "local");
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(home.resolve("modules"), false),
                PluginsLoader.loadPluginsBundles(home.resolve("plugins"), false),
                Map.of());
        // closed by the shutdown hook
        Node node = new Node(environment, plugins);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                node.close();
                            } catch (Exception e) {
                                System.err.println("The search node did not stop cleanly: " + e);
                            } finally {
                                stopped.countDown();
                            }
                        },
                        "stop-node"));
        node.start();
        System.out.println("search node ready on port " + args[0]);
        stopped.await();
    }
}
