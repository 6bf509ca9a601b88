using System.Text;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Tests.Cli;
using Microsoft.Data.Sqlite;

namespace DocIndex.Tests.Storing;

/// <summary>Libraries whose file is not what was written.</summary>
public sealed class LibraryDamageTests : IDisposable
{
    private const int Flips = 60;
    private const int PageSize = 4096;

    private readonly TemporaryFolder _folder = new();

    public LibraryDamageTests()
    {
        using var library = Library.Open(_folder["whole"]);
        for (var i = 0; i < 8; i++)
            library.Put(SmallDocument.Of($"notat-{i}", $"Bænke nummer {i}", [.. Enumerable.Range(0, 40).Select(n => $"Der afsættes {n + i} kr. til bænke i byen.")]));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("UPDATE documents SET kind = 'Handleplan' WHERE number = 3")]
    [InlineData("UPDATE documents SET municipality = 'ishøj' WHERE number = 3")]
    [InlineData("UPDATE documents SET year = 2031 WHERE number = 3")]
    [InlineData("UPDATE documents SET file = 'andet.txt' WHERE number = 3")]
    [InlineData("UPDATE documents SET program = 'x' WHERE number = 3")]
    [InlineData("UPDATE documents SET revision = 99 WHERE number = 3")]
    [InlineData("UPDATE documents SET diagnostics = '[ ]' WHERE number = 3")]
    [InlineData("UPDATE contents SET record = replace(record, 'nummer 2', 'nummer 7') WHERE number = 3")]
    [InlineData("UPDATE contents SET passages = replace(passages, 'byen', 'skov') WHERE number = 3")]
    [InlineData("UPDATE contents SET stages = (SELECT stages FROM contents WHERE number = 4) WHERE number = 3")]
    [InlineData("UPDATE contents SET hashes = NULL WHERE number = 3")]
    [InlineData("UPDATE checks SET counts = replace(counts, '0', '1') WHERE number = 3")]
    [InlineData("UPDATE checks SET checks = x'00' WHERE number = 3")]
    public void Check_AnyChangeOfADocument_IsFound(string change)
    {
        Sql("whole", change);

        using var library = Library.OpenExisting(_folder["whole"]);
        LibraryVerification.Check(library).ShouldHaveSingleItem().Name.ShouldBe("notat-2");
    }

    [Fact]
    public void Open_LibraryOfAnEarlierSchema_IsHashedOnce()
    {
        Sql("whole", "ALTER TABLE contents DROP COLUMN hashes; DROP TABLE removals; DROP INDEX documents_revision; "
            + "DELETE FROM settings WHERE name = 'identity'; PRAGMA user_version = 4");

        string identity;
        using (var library = Library.OpenExisting(_folder["whole"]))
        {
            LibraryVerification.Check(library).ShouldBeEmpty();
            identity = library.Identity;
        }

        identity.Length.ShouldBe(32);
        using var again = Library.OpenExisting(_folder["whole"]);
        again.Identity.ShouldBe(identity);
        again.Documents().Count().ShouldBe(8);
    }

    [Fact]
    public void Use_FlippedBytesAnywhere_IsAnAnswerOrDamageAndNothingElse()
    {
        var whole = File.ReadAllBytes(FileOf("whole"));
        var random = new Random(18);
        var damaged = 0;
        for (var flip = 0; flip < Flips; flip++)
        {
            var bytes = (byte[])whole.Clone();
            for (var n = 0; n <= flip % 4; n++) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            damaged += Use(flip, bytes) ? 0 : 1;
        }

        damaged.ShouldBeGreaterThan(Flips / 4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(PageSize)]
    [InlineData(PageSize + 100)]
    [InlineData(10 * PageSize)]
    public void Use_FileCutShort_IsDamage(int length)
    {
        var whole = File.ReadAllBytes(FileOf("whole"));

        Use(length, whole[..length]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("text")]
    [InlineData("flipped")]
    [InlineData("theirs")]
    public void Commands_DamagedLibrary_SayWhatToRun(string damage)
    {
        Directory.CreateDirectory(_folder[".docindex"]);
        var whole = File.ReadAllBytes(FileOf("whole"));
        var file = _folder[".docindex/library.db"];
        if (damage == "cut") File.WriteAllBytes(file, whole[..(whole.Length / 2)]);
        else if (damage == "text") File.WriteAllText(file, "no database at all, but more than a hundred bytes of text: " + new string('x', 200));
        else if (damage == "flipped") File.WriteAllBytes(file, Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(whole).Replace("nummer 3", "nummer 9", StringComparison.Ordinal)));
        else Sql(".docindex", "CREATE TABLE theirs (x)");

        foreach (var arguments in (string[][])[["export"], ["verify"]])
        {
            var run = BuiltProgram.Run(_folder.Path, arguments);
            run.ExitCode.ShouldBe(2, string.Join(' ', arguments) + run.Error);
            run.Error.ShouldContain("docindex rebuild");
            run.Error.ShouldNotContain("   at ");
        }
    }

    /// <summary>Uses a library as commands do.</summary>
    /// <returns>False where it said that it is damaged.</returns>
    private bool Use(int number, byte[] bytes)
    {
        var name = $"damaged-{number}";
        Directory.CreateDirectory(_folder[name]);
        File.WriteAllBytes(FileOf(name), bytes);
        try
        {
            using var library = Library.OpenExisting(_folder[name]);
            if (LibraryVerification.Check(library).Any(trouble => trouble.IsDamage)) return false;
            _ = library.Documents().Count() + library.CheckedRecords().Count() + library.Ledger.Documents().Count + library.Ledger.Places().Count;
            _ = LibrarySearch.Search(library, new SearchQuery("bænke") { WithFacets = true });
            _ = LibraryDescription.Of(library);
            library.Put(SmallDocument.Of("ny", "Ny", "tekst"));
            return true;
        }
        catch (Exception trouble) when (trouble is LibraryException || LibraryVerification.IsDamaged(_folder[name]))
        {
            // The program says of any other failure that the library is damaged, where it is.
            return false;
        }
    }

    private string FileOf(string folder) => Path.Combine(_folder[folder], "library.db");

    private void Sql(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FileOf(folder)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
