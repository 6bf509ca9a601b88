using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace DocIndex.Indexing.FullText;

/// <summary>The fields of a document in the index. Other fields, or another way to fill them, are another <see cref="Format"/>.</summary>
internal static class IndexFields
{
    /// <summary>Names what the index holds and how.</summary>
    public const string Format = "lucene-1+" + DocumentTerms.Version;

    /// <summary>The document's id, whole.</summary>
    public const string Id = "id";

    /// <summary>All terms of a document, each as often as it weighs; what is ranked by.</summary>
    public const string All = "all";

    /// <summary>Text with the places of its words.</summary>
    public const string Title = "title", Headings = "headings", Body = "body", About = "about";

    /// <summary>What the record says in words, with their places.</summary>
    public const string Initiatives = "initiatives", Goals = "goals", TargetGroups = "targetGroups", Risks = "risks";

    /// <summary>Values of properties, whole; see <see cref="DocumentProperties"/>.</summary>
    public const string Property = "property";

    /// <summary>The same with how they are written, for counting.</summary>
    public const string Facet = "facet";

    /// <summary>The document's own year; every year that it or one of its figures is of.</summary>
    public const string BudgetYear = "budgetYear", Year = "year";

    /// <summary>Sizes of figures in øre, and what is asked for with its sign; the same with the figure's year, see <see cref="AmountRow"/>.</summary>
    public const string Amount = "amount", Requested = "requested", AmountInYear = "amountInYear", RequestedInYear = "requestedInYear";

    /// <summary>The document's number and revision in the library, and the largest amount that it asks for, in øre.</summary>
    public const string Number = "number", Revision = "revision", Largest = "largest";

    /// <summary>Where words stand side by side, if no field is named.</summary>
    public static readonly IReadOnlyList<string> Placed = [Title, Headings, Body, About];

    /// <summary>Terms with their places.</summary>
    public static readonly FieldType Places = Frozen(new FieldType
    {
        IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    });

    /// <summary>Terms with their weights.</summary>
    public static readonly FieldType Weights = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS });

    /// <summary>Numbers, of which ranges are asked for.</summary>
    public static readonly FieldType Numbers = Frozen(new FieldType
    {
        IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY, NumericType = NumericType.INT64, NumericPrecisionStep = PrecisionStep,
    });

    /// <summary>Bits of a number that one term leaves out after another: fewer make larger indexes and quicker ranges.</summary>
    public const int PrecisionStep = 8;

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
