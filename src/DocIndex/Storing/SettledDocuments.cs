using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocIndex.Checks;
using DocIndex.Linking;
using DocIndex.Publishing;
using DocIndex.Records;

namespace DocIndex.Storing;

/// <summary>The documents of a library for the site: read from it one at a time, as people have settled their findings and links.</summary>
public static class SettledDocuments
{
    private const int ReadBetweenCollections = 500;

    // Most of an amount's fields say nothing.
    private static readonly JsonSerializerOptions s_amounts = new(StoredJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>What a site of the library is made of, by the people's files that stand in its folder now.</summary>
    /// <exception cref="InputFileException">One of the people's files says something that it cannot mean.</exception>
    /// <exception cref="LibraryException">The library or one of those files cannot be read.</exception>
    public static SiteInput Of(Library library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var accepted = LibraryFiles.Accepted(library.Directory);
        var options = LibraryFiles.Linking(library.Directory);
        return new SiteInput(Steadily(library.Documents()).Select(d => Settled(d, accepted)), () => Links(library,
            options, accepted))
        {
            Vocabulary = LibraryFiles.Vocabulary(library.Directory),
        };
    }

    /// <summary>A document with the status that people gave its findings.</summary>
    public static ProcessedDocument Settled(ProcessedDocument document, ImmutableArray<AcceptedFinding> accepted)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with { Checks = document.Checks with { Findings = AcceptedFile.Apply(document.Checks.Findings, accepted) } };
    }

    /// <summary>A record with the status that people gave its findings.</summary>
    public static CheckedRecord Settled(CheckedRecord document, ImmutableArray<AcceptedFinding> accepted)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with { Checks = document.Checks with { Findings = AcceptedFile.Apply(document.Checks.Findings, accepted) } };
    }

    /// <summary>Links all documents of a library, which are read one at a time.</summary>
    /// <param name="meet">Told of each of them.</param>
    internal static LinkResult Links(Library library, LinkingOptions options, Action<CheckedRecord> meet)
    {
        using var aside = new SideFile(s_amounts);
        return Linker.Link(Steadily(library.CheckedRecords()).Select(Met), record => aside.Put(record.Amounts).Read,
            options);

        DocumentRecord Met(CheckedRecord document)
        {
            meet(document);
            return document.Record;
        }
    }

    private static LinkResult Links(Library library, LinkingOptions options, ImmutableArray<AcceptedFinding> accepted)
    {
        var links = Links(library, options, _ => { });
        return links with { Findings = AcceptedFile.Apply(links.Findings, accepted) };
    }

    // While all memory of the machine is free, the runtime lets what has been read and done with pile up to several times of what is still used; that would grow with
    // the library.
    private static IEnumerable<T> Steadily<T>(IEnumerable<T> documents)
    {
        var read = 0;
        foreach (var document in documents)
        {
            yield return document;
            if (++read % ReadBetweenCollections == 0) GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        }
    }
}
