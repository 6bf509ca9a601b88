using System.Globalization;
using System.Runtime.InteropServices;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Tests.Cli;

namespace DocIndex.Tests.Storing;

/// <summary>Another process that uses a library, for tests that kill it or work beside it.</summary>
internal static class OtherProcess
{
    private const int Documents = 12;
    private const int MostLines = 6;

    private static readonly string[] s_words =
        ["havn", "skole", "cykelsti", "sygedagpengemodtagere", "bænke", "2031", "bibliotek", "ældrepleje"];

    public static int Main(string[] arguments) => arguments switch
    {
        ["write", var library, var seed] => Write(library, int.Parse(seed, CultureInfo.InvariantCulture)),
        ["hold", var library] => Hold(library),
        _ => 2,
    };

    /// <summary>Starts it.</summary>
    public static RunningProgram Start(params string[] arguments)
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        string[] own = ["exec", typeof(OtherProcess).Assembly.Location, .. arguments];
        return new RunningProgram(BuiltProgram.Start(dotnet, AppContext.BaseDirectory, own));
    }

    /// <summary>A document as it is stored under a number in some edition; it says which edition it is.</summary>
    public static ProcessedDocument Document(int number, int edition)
    {
        var random = new Random(number * 1_000 + edition);
        var count = 1 + random.Next(MostLines);
        string[] lines = [.. Enumerable.Range(0, count).Select(_ => string.Join(' ', random.GetItems(s_words, 8)))];
        return SmallDocument.Of(Id(number), $"Notat {number} udgave{edition}", lines);
    }

    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"notat-{number}");

    /// <summary>
    /// Puts, replaces, removes and searches until it is killed. Says on a line what it is about to do, the document's
    /// number and edition, 0 for its removal; and on the next that it is done.
    /// </summary>
    private static int Write(string folder, int seed)
    {
        using var library = Library.Open(folder);
        var random = new Random(seed);
        for (var edition = seed * 100_000 + 1; ; edition++)
        {
            using var held = random.Next(2) == 0 ? library.HoldIndex() : null;
            for (var change = random.Next(8); change >= 0; change--, edition++)
            {
                var number = random.Next(Documents);
                var removes = random.Next(4) == 0;
                Say($"{number} {(removes ? 0 : edition)}");
                if (removes) library.Remove(Id(number));
                else library.Put(Document(number, edition));
                Say("done");
                if (held is not null) library.Index.Advance();
            }

            LibrarySearch.Search(library, new SearchQuery("havn OR skole"));
        }
    }

    /// <summary>Holds the index of a library until it is killed.</summary>
    private static int Hold(string folder)
    {
        using var library = Library.Open(folder);
        using var held = library.HoldIndex();
        library.Put(Document(0, 1));
        Say("held");
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }

    private static void Say(FormattableString text) => Say(text.ToString(CultureInfo.InvariantCulture));

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
