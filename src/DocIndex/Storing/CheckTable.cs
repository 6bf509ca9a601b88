using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Storing;

/// <summary>
/// The checks of each document apart from its text and tables, so that commands on a whole library need not unpack those, and counts of what it holds.
/// Writers are called within a transaction.
/// </summary>
internal sealed class CheckTable(LibraryConnection connection)
{
    public const string Tables = "CREATE TABLE IF NOT EXISTS checks (number INTEGER PRIMARY KEY, counts TEXT NOT NULL, checks BLOB NOT NULL);";

    public void Add(long number, DocumentForm document) => connection.Execute(
        "INSERT OR REPLACE INTO checks (number, counts, checks) VALUES ($number, $counts, $checks)",
        ("$number", number), ("$counts", document.Counts), ("$checks", document.Checks));

    public void Delete(long number) => connection.Execute("DELETE FROM checks WHERE number = $number", ("$number", number));

    public static CheckResult Unpack(byte[] packed)
    {
        using var decompressor = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<CheckResult>(decompressor, StoredJson.Options)!;
    }

    /// <summary>Reads what <see cref="Counts"/> wrote.</summary>
    public static (int[] Amounts, int[] Findings) Read(string counts)
    {
        var numbers = counts.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var standings = Enum.GetValues<Standing>().Length;
        return (numbers[..standings], numbers[standings..]);
    }

    /// <summary>How many amounts have each standing, then how many open findings each severity.</summary>
    public static string Counts(ProcessedDocument document) => string.Join(
        ' ',
        Enum.GetValues<Standing>().Select(standing => document.Record.Amounts.Count(amount => amount.Standing == standing))
            .Concat(Enum.GetValues<Severity>().Select(severity => document.Checks.Findings.Count(finding => finding.Severity == severity && finding.Status == "open"))));

    public static byte[] Pack(CheckResult checks)
    {
        using var packed = new MemoryStream();
        using (var compressor = new ZLibStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(compressor, checks, StoredJson.Options);
        return packed.ToArray();
    }
}
