using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DocIndex.Vocabulary;

/// <summary>
/// What words mean in the documents: section roles, totals, control areas, committees, municipalities. Data, not code: it is read
/// from <c>vocabulary.yaml</c>, which is embedded. Keys are the names of the closed vocabularies, as the YAML file writes them.
/// </summary>
public sealed class DanishVocabulary
{
    /// <summary>The embedded vocabulary.</summary>
    public static DanishVocabulary Default { get; } = LoadEmbedded();

    /// <summary>Heading to section role ("summary", "economy" …).</summary>
    public required PhraseSet SectionRoles { get; init; }

    /// <summary>Word to document kind ("budgetnotat" …).</summary>
    public required PhraseSet Kinds { get; init; }

    /// <summary>Column header to kind of column ("controlArea", "committee", "grant", "direction", "remark", "rowTotal", "permanent", "amount").</summary>
    public required PhraseSet Columns { get; init; }

    /// <summary>Words of row labels ("total", "shortTotal", "net", "part", "quantity", "expense", "saving", "income"); see <see cref="RowLabel"/>.</summary>
    public required PhraseSet Rows { get; init; }

    /// <summary>Caption or sentence to kind of amounts ("reallocated", "previous", "other").</summary>
    public required ImmutableArray<(string Kind, PhraseSet Phrases)> AmountKinds { get; init; }

    /// <summary>Phrase to styringsområde, as the record writes it, in cells, captions and total rows.</summary>
    public required PhraseSet ControlAreas { get; init; }

    /// <summary>The same for other row labels, where a bare "service" may be part of a name.</summary>
    public required PhraseSet ControlAreaPhrases { get; init; }

    /// <summary>Words for quantities that are no money.</summary>
    public required PhraseSet Quantities { get; init; }

    /// <summary>Phrase to sign rule ("minusIsSaving").</summary>
    public required PhraseSet Signs { get; init; }

    /// <summary>Phrase to scope of a sentence ("proposal", "previous", "context").</summary>
    public required PhraseSet Scopes { get; init; }

    /// <summary>Abbreviation to committee; compared with case.</summary>
    public required ImmutableSortedDictionary<string, string> CommitteeByAbbreviation { get; init; }

    /// <summary>Names of committees.</summary>
    public required PhraseSet Committees { get; init; }

    /// <summary>Committees and councils that pass every budget on.</summary>
    public required PhraseSet FinanceCommittees { get; init; }

    /// <summary>Names that only one municipality has, to that municipality.</summary>
    public required PhraseSet MunicipalityEvidence { get; init; }

    /// <summary>The 98 municipalities.</summary>
    public required ImmutableArray<string> Municipalities { get; init; }

    /// <summary>Heading over a group of check boxes to the record's field ("districts", "categories").</summary>
    public required PhraseSet CheckBoxGroups { get; init; }

    private static DanishVocabulary LoadEmbedded()
    {
        using var stream = typeof(DanishVocabulary).Assembly.GetManifestResourceStream("DocIndex.vocabulary.yaml")
            ?? throw new InvalidOperationException("The embedded vocabulary is missing from the program.");
        using var reader = new StreamReader(stream);
        return Load(reader);
    }

    /// <summary>Reads a vocabulary.</summary>
    /// <exception cref="FormatException">It is no valid vocabulary; the message says where.</exception>
    public static DanishVocabulary Load(TextReader reader)
    {
        VocabularyFile file;
        try
        {
            file = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<VocabularyFile>(reader);
        }
        catch (YamlException e)
        {
            throw new FormatException($"The vocabulary is not valid at line {e.Start.Line}, column {e.Start.Column}: {e.Message}", e);
        }
        return new DanishVocabulary
        {
            SectionRoles = Inverted(file.SectionRoles),
            Kinds = Inverted(file.Kinds),
            Columns = Inverted(file.Columns),
            Rows = Inverted(file.Rows),
            AmountKinds = [.. file.AmountKinds.Select(k => (k.Key, new PhraseSet(k.Value.Select(p => (p, k.Key)))))],
            ControlAreas = Inverted(file.ControlAreaWords, file.ControlAreaPhrases),
            ControlAreaPhrases = Inverted(file.ControlAreaPhrases),
            Quantities = new PhraseSet(file.Quantities.Select(q => (q, q))),
            Signs = Inverted(file.Signs),
            Scopes = Inverted(file.Scopes),
            CommitteeByAbbreviation = file.Committees.SelectMany(c => c.Value.Select(a => KeyValuePair.Create(a, c.Key)))
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
            Committees = new PhraseSet(file.Committees.Keys.Select(c => (c, c))),
            FinanceCommittees = new PhraseSet(file.FinanceCommittees.Select(c => (c, c))),
            MunicipalityEvidence = Inverted(file.MunicipalityEvidence),
            Municipalities = [.. file.Municipalities],
            CheckBoxGroups = Inverted(file.CheckBoxGroups),
        };
    }

    private static PhraseSet Inverted(params ReadOnlySpan<Dictionary<string, List<string>>> groups)
    {
        var phrases = new List<(string, string)>();
        foreach (var group in groups) phrases.AddRange(group.SelectMany(k => k.Value.Select(p => (p, k.Key))));
        return new PhraseSet(phrases);
    }

    private sealed class VocabularyFile
    {
        public Dictionary<string, List<string>> SectionRoles { get; set; } = [];
        public Dictionary<string, List<string>> Kinds { get; set; } = [];
        public Dictionary<string, List<string>> Columns { get; set; } = [];
        public Dictionary<string, List<string>> Rows { get; set; } = [];
        public Dictionary<string, List<string>> AmountKinds { get; set; } = [];
        public Dictionary<string, List<string>> ControlAreaWords { get; set; } = [];
        public Dictionary<string, List<string>> ControlAreaPhrases { get; set; } = [];
        public List<string> Quantities { get; set; } = [];
        public Dictionary<string, List<string>> Signs { get; set; } = [];
        public Dictionary<string, List<string>> Scopes { get; set; } = [];
        public Dictionary<string, List<string>> Committees { get; set; } = [];
        public List<string> FinanceCommittees { get; set; } = [];
        public Dictionary<string, List<string>> MunicipalityEvidence { get; set; } = [];
        public List<string> Municipalities { get; set; } = [];
        public Dictionary<string, List<string>> CheckBoxGroups { get; set; } = [];
    }
}
