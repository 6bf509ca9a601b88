using System.Text;
using DocIndex.Tests.Ingesting;

namespace DocIndex.Tests.Cli;

/// <summary>docindex forget through the built program: the bytes of the folders are searched, not what the program says.</summary>
public sealed class ForgetCommandTests : IDisposable
{
    private const string Word = "kvidderhalsring";

    private readonly TemporaryFolder _folder = new();

    public ForgetCommandTests()
    {
        Write("noter/a.txt", IngestedFolder.Note("bænke"));
        Write("noter/b.txt", IngestedFolder.Note(Word));
        Run("ingest", "noter").ExitCode.ShouldBe(0);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Forget_StoredDocument_LeavesNoByteOfItInLibraryAndSites()
    {
        Write(".docindex/corrections.yaml", $"corrections:\n  - document: a-txt\n    set: title\n    value: \"Bænke\"\n    why: \"Kort\"\n  - document: b-txt\n    set: title\n    value: \"{Word}\"\n    why: \"Kort\"\n");
        Write(".docindex/links.yaml", $"links:\n  - from: b-txt\n    to: a-txt\n    cut: true\n    why: \"{Word}\"\n");
        Write(".docindex/history.jsonl", $"{{\"document\":\"a-txt\"}}\n{{\"document\":\"b-txt\",\"title\":\"{Word}\"}}\n");
        Write(".docindex/corrections.yaml.bak", Word);
        Write(".docindex/library.db.bak", Word);
        Run("ingest", "noter").ExitCode.ShouldBe(0);
        Run("site", "--out", "sider", "--with-originals", "noter").ExitCode.ShouldBe(0);
        Holding("sider").ShouldNotBeEmpty();

        var run = Run("forget", "b.txt", "--lang", "en");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldContain("b-txt is erased from the library.");
        run.Out.ShouldContain("Removed: corrections.yaml: 1");
        run.Out.ShouldContain("Removed: links.yaml: 1");
        run.Out.ShouldContain("Removed: history.jsonl: 1");
        run.Out.ReplaceLineEndings(" ").ShouldContain("The file is still there");
        Holding(".docindex").ShouldBeEmpty();
        Holding("sider").ShouldBeEmpty();
        File.ReadAllText(_folder[".docindex/corrections.yaml"]).ShouldContain("a-txt");
        Run("search", "bænke").ExitCode.ShouldBe(0);
        Run("search", Word).ExitCode.ShouldBe(1);
        Run("verify").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Forget_UnknownDocument_SaysSoAndChangesNothing()
    {
        var run = Run("forget", "c.txt", "--lang", "en");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("There is no document 'c.txt'.");
        Holding(".docindex").ShouldNotBeEmpty();
    }

    [Fact]
    public void Ingest_NumbersInNames_StandNowhere()
    {
        Write("noter/070761-4285 sag.txt", IngestedFolder.Note("stole"));
        Write("noter/CPR 0101651111/c.txt", IngestedFolder.Note("borde"));

        Run("ingest", "noter");
        var shown = Run("export", "--format", "json").Out + Run("diagnostics").Out;

        Holding(".docindex", "4285").ShouldBeEmpty();
        Holding(".docindex", "1651111").ShouldBeEmpty();
        shown.ShouldNotContain("4285");
        shown.ShouldNotContain("1651111");
    }

    /// <summary>Files of a folder that hold a word in any of the encodings that are written, or in their names.</summary>
    private List<string> Holding(string folder, string word = Word) =>
    [
        .. Directory.EnumerateFiles(_folder[folder], "*", SearchOption.AllDirectories).Where(file =>
        {
            var bytes = File.ReadAllBytes(file);
            return Path.GetFileName(file).Contains(word, StringComparison.OrdinalIgnoreCase)
                || ((Encoding[])[Encoding.UTF8, Encoding.Unicode]).Any(encoding => bytes.AsSpan().IndexOf(encoding.GetBytes(word)) >= 0);
        }),
    ];

    private ProgramRun Run(params string[] arguments) => BuiltProgram.Run(_folder.Path, arguments);

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllText(_folder[name], content);
    }
}
