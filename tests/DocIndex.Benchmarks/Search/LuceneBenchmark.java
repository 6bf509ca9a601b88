import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.FSDirectory;

/** Indexes and searches the documents that SearchBenchmark made: "title TAB text" on each line; queries are "kind TAB word …". */
public class LuceneBenchmark {
    public static void main(String[] args) throws Exception {
        Analyzer analyzer = new DanishAnalyzer(CharArraySet.EMPTY_SET);
        FSDirectory directory = FSDirectory.open(Paths.get(args[2]));
        long start = System.nanoTime();
        int documents = 0;
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setRAMBufferSizeMB(64);
        try (IndexWriter writer = new IndexWriter(directory, config); java.io.BufferedReader in = Files.newBufferedReader(Paths.get(args[0]))) {
            for (String line; (line = in.readLine()) != null; documents++) {
                int tab = line.indexOf('\t');
                Document document = new Document();
                document.add(new TextField("text", line.substring(0, tab) + " \u001e " + line.substring(tab + 1), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long size = 0;
        for (String file : directory.listAll()) size += directory.fileLength(file);
        List<String> queries = Files.readAllLines(Paths.get(args[1]));
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
        List<Query> parsed = new ArrayList<>();
        for (String query : queries) parsed.add(parse(analyzer, query));
        for (int round = 0; round < 3; round++) for (Query query : parsed) searcher.search(query, 10);
        double[] times = new double[parsed.size()];
        StringBuilder counts = new StringBuilder();
        for (int i = 0; i < times.length; i++) {
            long before = System.nanoTime();
            searcher.search(parsed.get(i), 10);
            times[i] = (System.nanoTime() - before) / 1e6;
            counts.append(' ').append(searcher.count(parsed.get(i)));
        }
        Arrays.sort(times);
        long peak = 0;
        for (String line : Files.readAllLines(Paths.get("/proc/self/status"))) if (line.startsWith("VmHWM")) peak = Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
        System.out.printf(Locale.ROOT, "%.1f %d %.3f %.3f %d%s%n",
            documents / seconds, size, times[times.length / 2], times[times.length * 95 / 100], peak, counts);
    }

    private static Query parse(Analyzer analyzer, String line) throws Exception {
        String[] parts = line.split("\t");
        String[] words = parts[1].split(" ");
        if (parts[0].equals("prefix")) return new PrefixQuery(new Term("text", words[0].toLowerCase()));
        if (parts[0].equals("phrase")) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            for (String word : words) phrase.add(new Term("text", stem(analyzer, word)));
            return phrase.build();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) all.add(new TermQuery(new Term("text", stem(analyzer, word))), parts[0].equals("or") ? BooleanClause.Occur.SHOULD : BooleanClause.Occur.MUST);
        return all.build();
    }

    private static String stem(Analyzer analyzer, String word) throws Exception {
        try (TokenStream tokens = analyzer.tokenStream("text", word)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            tokens.incrementToken();
            String stem = term.toString();
            tokens.end();
            return stem;
        }
    }
}
