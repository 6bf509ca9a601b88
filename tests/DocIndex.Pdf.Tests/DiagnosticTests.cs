using DocIndex.Pdf.Adapter;

namespace DocIndex.Pdf.Tests;

public sealed class DiagnosticTests
{
    [Fact]
    public void Codes_OfTheTable_AreStableAndDocumented()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        DiagnosticTable.All.Select(kind => kind.Code).ShouldBeUnique();
        DiagnosticTable.All.Select(kind => kind.Code).ShouldBeInOrder();
        foreach (var kind in DiagnosticTable.All)
        {
            kind.Code.ShouldMatch("^DI11[0-9]{2}$");
            readme.ShouldContain($"| {kind.Code} | {kind.Severity} |");
            kind.Remedy.ShouldNotContain("{0}");
        }
    }
}
