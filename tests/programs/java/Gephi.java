import java.io.File;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Opens a file as Gephi does, and writes a line for each node and each edge that is then in its graph. */
class Gephi {
    public static void main(String[] words) throws Exception {
        Lookup.getDefault().lookup(ProjectController.class).newProject();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(words[0]));
        importer.process(container, new DefaultProcessor(), Lookup.getDefault().lookup(ProjectController.class).getCurrentWorkspace());
        System.err.print(container.getReport().getText());
        Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel().getGraph();
        for (Node node : graph.getNodes()) {
            write("node", node, node.getId(), node.x(), node.y());
        }
        for (Edge edge : graph.getEdges()) {
            write("edge", edge, edge.getId(), edge.getSource().getId(), edge.getTarget().getId(), edge.isDirected(),
                    edge.getTypeLabel(), edge.getAttribute("sign"), edge.getAttribute("valid_from"));
        }
    }

    private static void write(String what, Element element, Object... said) {
        StringBuilder line = new StringBuilder(what);
        for (Object each : said) {
            line.append('\t').append(each);
        }
        for (Interval spell : element.getIntervals()) {
            line.append('\t').append((long) spell.getLow()).append("..").append((long) spell.getHigh());
        }
        System.out.println(line);
    }
}
