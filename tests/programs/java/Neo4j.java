import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** Runs a script in a Neo4j of its own, as often as it is told, and writes what is then in it, a line for each. */
class Neo4jScript {
    public static void main(String[] words) throws Exception {
        try (Neo4j server = Neo4jBuilders.newInProcessBuilder().withDisabledServer().build()) {
            GraphDatabaseService database = server.defaultDatabaseService();
            for (int run = 0; run < Integer.parseInt(words[1]); run++) {
                for (String statement : Files.readString(Path.of(words[0])).split(";\n")) {
                    database.executeTransactionally(statement);
                }
            }
            try (Transaction read = database.beginTx()) {
                for (Node node : read.getAllNodes()) {
                    write("node", node.getLabels().iterator().next().name(), "", "", node.getAllProperties());
                }
                for (Relationship tie : read.getAllRelationships()) {
                    String start = (String) tie.getStartNode().getProperty("id");
                    String end = (String) tie.getEndNode().getProperty("id");
                    write("tie", tie.getType().name(), start, end, tie.getAllProperties());
                }
            }
        }
        System.exit(0);
    }

    private static void write(String what, String kind, String start, String end, Map<String, Object> said) {
        StringBuilder line = new StringBuilder("{\"what\": ").append(json(what)).append(", \"kind\": ").append(json(kind));
        line.append(", \"start\": ").append(json(start)).append(", \"end\": ").append(json(end)).append(", \"said\": {");
        String comma = "";
        for (Map.Entry<String, Object> each : new TreeMap<>(said).entrySet()) {
            line.append(comma).append(json(each.getKey())).append(": ").append(json(each.getValue()));
            comma = ", ";
        }
        System.out.println(line.append("}}"));
    }

    private static String json(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof String[]) {
            StringBuilder list = new StringBuilder("[");
            String comma = "";
            for (String each : (String[]) value) {
                list.append(comma).append(json(each));
                comma = ", ";
            }
            return list.append("]").toString();
        }
        StringBuilder text = new StringBuilder("\"");
        for (char letter : value.toString().toCharArray()) {
            text.append(letter < ' ' || letter == '"' || letter == '\\' || letter > '~' ? String.format("\\u%04x", (int) letter) : letter);
        }
        return text.append('"').toString();
    }
}
