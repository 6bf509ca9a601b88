using DocIndex.Cli.Output;

namespace DocIndex.Tests.Cli;

public sealed class DiagnosticWordsTests
{
    [Theory]
    [MemberData(nameof(Codes))]
    public void Danish_EveryCode_SaysWhatIsWrongAndWhatToDo(string code)
    {
        var words = DiagnosticWords.Danish(new Diagnostic(code, Severity.Error, "a.xyz", null, null, "It is wrong.", "Mend it."));

        words.ShouldNotBeNull();
        words.Value.Message.ShouldEndWith(".");
        words.Value.Remedy.ShouldEndWith(".");
    }

    public static TheoryData<string> Codes() => [.. typeof(DiagnosticCodes).GetFields().Select(f => (string)f.GetValue(null)!)];
}
