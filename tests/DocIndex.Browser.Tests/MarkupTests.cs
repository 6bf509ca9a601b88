using System.Diagnostics;

namespace DocIndex.Browser.Tests;

public sealed class MarkupTests
{
    [HtmlValidateFact]
    public async Task EveryPage_IsValidHtml()
    {
        var site = await CorpusFiles.Folder();
        var configuration = Path.Combine(HtmlValidateFactAttribute.Folder, "html-validate.json");
        using var validator = Process.Start(new ProcessStartInfo(
            "node", [HtmlValidateFactAttribute.Program, "--config", configuration, "--formatter", "text",
                Path.Combine(site, "**", "*.html")]) { RedirectStandardOutput = true })!;
        var messages = await validator.StandardOutput.ReadToEndAsync();
        await validator.WaitForExitAsync();

        messages.ShouldBe("");
        validator.ExitCode.ShouldBe(0);
    }
}
