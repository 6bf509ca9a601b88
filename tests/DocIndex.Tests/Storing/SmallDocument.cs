using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocIndex.Checks;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records;

namespace DocIndex.Tests.Storing;

/// <summary>A document made by hand: each line is a block of its own, a line that begins with "# " is a heading.</summary>
internal static class SmallDocument
{
    public static ProcessedDocument Of(string id, string? title, params string[] lines)
    {
        var file = id + ".txt";
        var sourceLines = lines.Select((line, i) => new SourceLine(i + 1, 1, line)).ToImmutableArray();
        var blocks = sourceLines.Where(line => !line.IsBlank).Select((line, i) => Block(i, line)).ToImmutableArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        return new ProcessedDocument(
            new SourceDocument(id, file, hash, DocumentFormat.Text, 1, sourceLines), blocks, [],
            new DocumentRecord { Id = id, File = file, Sha256 = hash, Format = DocumentFormat.Text, Title = title },
            new CheckResult([], []), []);
    }

    public static ProcessedDocument With(this ProcessedDocument document, Func<DocumentRecord, DocumentRecord> change) =>
        document with { Record = change(document.Record) };

    public static Amount Amount(string id, int line, string label, int year, decimal value, string printed) => new()
    {
        Table = "Tabel 1", Label = label, Year = year, Value = value, Printed = printed, Unit = "1.000 kr.", HalfWidth = 500,
        Standing = Standing.Read, Source = Source(id, line, printed),
    };

    public static SourceLocation Source(string id, int line, string text) =>
        new(id, 1, null, new LineSpan(line, line), null, null, text);

    private static Block Block(int index, SourceLine line)
    {
        var heading = line.Text.StartsWith("# ", StringComparison.Ordinal);
        return new Block(
            index, heading ? BlockRole.Heading : BlockRole.Paragraph, heading ? 1 : 0, heading ? line.Text[2..] : line.Text, 1, [line]);
    }
}
