using System.IO.Compression;
using System.Security.Cryptography;
using DocIndex.Benchmarks.Privacy;
using DocIndex.Ingesting;
using DocIndex.Ingesting.Workers;
using DocIndex.Reading;
using SharpFuzz;

namespace DocIndex.Benchmarks.Attacking;

/// <summary>
/// One reader as afl-fuzz needs it: it gets content and fails where the program would not have handled it. What
/// afl-fuzz changes is what the reader reads: of a Word file the part that holds the text, of a PDF no packed streams,
/// for changes of packed bytes would never come behind the check sums.
/// </summary>
internal static class FuzzTarget
{
    private const string WordPart = "word/document.xml";

    /// <summary>Larger files are changed at places that hardly matter.</summary>
    private const int Largest = 16 * 1024;

    private static readonly string[] s_formats = ["docx", "html", "md", "txt", "pdf", "zip"];

    /// <summary>Serves afl-fuzz until it ends.</summary>
    public static int Run(string format)
    {
        // Prepared code must not run before the fuzzer has given it a place for what it counts.
        var options = new Lazy<(PipelineOptions Options, ReadingBasis Basis)>(() =>
        {
            var made = new PipelineOptions();
            return (made, new ReadingBasis(made));
        });

        // Out of process, for a reader that ends its process must not end the fuzzing.
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var content = new MemoryStream();
            stream.CopyTo(content);
            var bytes = File(format, content.ToArray());
            Exception? trouble = null;
            var reading = new Thread(() => trouble = Trouble(format, bytes, options), DocumentWorkers.StackSize);
            reading.Start();
            reading.Join();
            if (trouble is not null) throw trouble;
        });
        return 0;
    }

    /// <summary>What the program would not have handled; read on as large a stack as in a worker.</summary>
    private static Exception? Trouble(
        string format, byte[] bytes, Lazy<(PipelineOptions Options, ReadingBasis Basis)> options)
    {
        try
        {
            if (format == "zip")
            {
                foreach (var member in ArchiveReader.Members("fuzz.zip", bytes, new ReadingOptions()))
                    GC.KeepAlive(member);
                return null;
            }

            var request = new DocumentRequest("fuzz." + format, null, bytes);
            var said = DocumentReading.Of(request, options.Value.Options, options.Value.Basis).Diagnostics;
            var fault = said.FirstOrDefault(diagnostic => diagnostic.Code == DiagnosticCodes.InternalFailure);
            return fault is null ? null : new InvalidOperationException(fault.Message);
        }
        catch (Exception e)
        {
            return e;
        }
    }

    /// <summary>Writes what afl-fuzz begins with: the small files of the corpus, a folder for each reader.</summary>
    public static int WriteOriginals(string repository, string folder)
    {
        foreach (var format in s_formats) Directory.CreateDirectory(Path.Combine(folder, format));
        var files = new[] { "corpus/documents", "seeds" }.SelectMany(part =>
            Directory.EnumerateFiles(Path.Combine(repository, part), "*", SearchOption.AllDirectories));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var format = Path.GetExtension(file).TrimStart('.');
            if (!s_formats.Contains(format) || format == "pdf") continue;
            var content = System.IO.File.ReadAllBytes(file);
            Write(Path.Combine(folder, format), format == "docx" ? Part(content) : content);
            if (format == "md")
                Write(Path.Combine(folder, "pdf"), MadePdf.Of(System.IO.File.ReadAllLines(file), []));
            if (format == "txt")
                Write(Path.Combine(folder, "zip"), Archive("note.txt", content, CompressionLevel.NoCompression));
        }

        return 0;
    }

    /// <summary>Puts what afl-fuzz found, which is not always a document by itself, among what is kept.</summary>
    public static int Keep(string format, string found, string repository)
    {
        var kept = Path.Combine(repository, ".fuzz");
        Directory.CreateDirectory(kept);
        var names = Directory.Exists(found) ? Directory.GetFiles(found, "id*") : [];
        foreach (var name in names)
        {
            var document = File(format, System.IO.File.ReadAllBytes(name));
            var file = Path.Combine(kept, $"{Convert.ToHexStringLower(SHA256.HashData(document))[..12]}.{format}");
            System.IO.File.WriteAllBytes(file, document);
            Console.Error.WriteLine(file);
        }

        return names.Length == 0 ? 0 : 1;
    }

    private static byte[] File(string format, byte[] content) =>
        format == "docx" ? Archive(WordPart, content, CompressionLevel.NoCompression) : content;

    private static byte[] Part(byte[] word)
    {
        using var archive = new ZipArchive(new MemoryStream(word));
        using var part = archive.GetEntry(WordPart)!.Open();
        using var content = new MemoryStream();
        part.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Archive(string name, byte[] content, CompressionLevel level)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (name == WordPart)
            {
                Add("[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                    """u8);
                Add("_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                    Target="word/document.xml"/></Relationships>
                    """u8);
            }

            Add(name, content);
            void Add(string entry, ReadOnlySpan<byte> of)
            {
                using var stream = archive.CreateEntry(entry, level).Open();
                stream.Write(of);
            }
        }

        return bytes.ToArray();
    }

    private static void Write(string folder, byte[] content)
    {
        if (content.Length > Largest) return;
        var name = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        System.IO.File.WriteAllBytes(Path.Combine(folder, name), content);
    }
}
