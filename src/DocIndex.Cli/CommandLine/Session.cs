using DocIndex.Cli.Output;
using Spectre.Console;

namespace DocIndex.Cli.CommandLine;

/// <summary>One run of the program: where it writes, in what language, and which library it is about.</summary>
/// <param name="Quiet">Only results and failures are written.</param>
/// <param name="Json">Results are data.</param>
internal sealed record Session(Terminal Terminal, Language Language, string LibraryFolder, bool Quiet, bool Json)
{
    /// <summary>Standard output for text.</summary>
    public Report Report { get; } = new(Terminal.Results);

    /// <summary>The Danish or the English words.</summary>
    public string Say(string da, string en) => Language.Say(da, en);

    /// <summary>A remark on standard error, left out when quiet.</summary>
    public void Note(string text)
    {
        if (!Quiet) Error(text, null);
    }

    /// <summary>A failure, or a diagnostic, on standard error: one line, never wrapped.</summary>
    public void Error(string text, Style? style)
    {
        var console = Terminal.Notes;
        if (style is null || console.Profile.Capabilities.ColorSystem == ColorSystem.NoColors)
        {
            console.Profile.Out.Writer.WriteLine(VisibleText.Of(text));
        }
        else
        {
            console.Write(new Text(VisibleText.Of(text) + "\n", style) { Overflow = Overflow.Fold });
        }
    }
}
