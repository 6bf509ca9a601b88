using System.Diagnostics;

namespace DocIndex.Browser.Tests;

public sealed class MarkupTests(CorpusSite site) : IClassFixture<CorpusSite>
{
    [HtmlValidateFact]
    public void EveryPage_IsValidHtml()
    {
        var configuration = Path.Combine(HtmlValidateFactAttribute.Folder, "html-validate.json");
        using var validator = Process.Start(new ProcessStartInfo(
            "node", [HtmlValidateFactAttribute.Program, "--config", configuration, "--formatter", "text", Path.Combine(site.Folder, "**", "*.html")]) { RedirectStandardOutput = true })!;
        var messages = validator.StandardOutput.ReadToEnd();
        validator.WaitForExit();

        messages.ShouldBe("");
        validator.ExitCode.ShouldBe(0);
    }
}
