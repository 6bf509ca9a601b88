using System.Text;
using DocIndex.Ingesting;
using DocIndex.Storing;

namespace DocIndex.Tests.Ingesting;

/// <summary>A folder with documents and a library beside it, ingested within the test's own process.</summary>
internal sealed class IngestedFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string this[string name] => _folder[name];

    public string Library => _folder["library"];

    public void Dispose() => _folder.Dispose();

    /// <summary>A note that is like no other.</summary>
    public static string Note(string subject) => $"Budgetnotat om {subject}\n\nBaggrund\n\nDer afsættes 1,5 mio. kr. i 2031 til {subject}.\n";

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllText(_folder[name], text, new UTF8Encoding(false));
    }

    public void Delete(string name) => File.Delete(_folder[name]);

    public void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[to])!);
        Directory.Move(_folder[from], _folder[to]);
    }

    /// <summary>Ingests; gives what became of each file, as "Fate name" in the order told, with the document's id where that is no matter of course.</summary>
    public string[] Ingest(params string[] paths) => Ingest(new IngestOptions(), paths);

    public string[] Ingest(IngestOptions options, params string[] paths)
    {
        var told = new List<string>();
        using var library = DocIndex.Storing.Library.Open(Library);
        IngestRoot[] roots = [.. paths.Select(path => IngestRoot.Of(_folder[path]).ShouldNotBeNull())];
        Ingestion.Run(library, Library, roots, [.. roots.SelectMany(root => SourceFiles.Of(root).Files)], options with { Tell = e => told.Add($"{e.Fate} {e.Name}") }, default)
            .ShouldBeTrue();
        return [.. told.Order(StringComparer.Ordinal)];
    }

    /// <summary>The documents as "id file".</summary>
    public string[] Documents()
    {
        using var library = DocIndex.Storing.Library.OpenExisting(Library);
        LibraryVerification.Check(library).ShouldBeEmpty();
        return [.. library.Documents().Select(document => $"{document.Record.Id} {document.Record.File}")];
    }

    /// <summary>The titles of the documents by id.</summary>
    public Dictionary<string, string?> Titles()
    {
        using var library = DocIndex.Storing.Library.OpenExisting(Library);
        return library.Documents().ToDictionary(document => document.Record.Id, document => document.Record.Title);
    }
}
