using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;
using DocIndex.Records;

namespace DocIndex.Indexing;

/// <summary>
/// The text that a document is found by, in the fields that are weighed apart. Passages within a field are parted by
/// <see cref="WordScanner.PassageBreak"/>.
/// </summary>
/// <param name="Title">Code and title.</param>
/// <param name="About">What the record says of the document as a whole: municipality, committee, themes, year, file name.</param>
internal sealed record IndexedText(string Title, string Headings, string Body, string About)
{
    /// <summary>Puts a document's passages and metadata into their fields.</summary>
    public static IndexedText Of(DocumentRecord record, ImmutableArray<Passage> passages) => new(
        Join([record.Code, .. passages.Where(p => p.Role == PassageRole.Title).Select(p => p.Text)]),
        Join(passages.Where(p => p.Role == PassageRole.Heading).Select(p => p.Text)),
        Join(passages.Where(p => p.Role is PassageRole.Text or PassageRole.TableRow).Select(p => p.Text)),
        Join(
        [
            record.Municipality, record.Administration, record.Committee, record.BudgetYear?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            .. record.Categories, .. record.Districts, .. record.Themes, Path.GetFileNameWithoutExtension(record.File),
        ]));

    /// <summary>Texts as passages of one field; those that are empty are left out.</summary>
    public static string Join(IEnumerable<string?> texts) =>
        string.Join(WordScanner.PassageBreak, texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => Passages.OneLine(text!)));
}
