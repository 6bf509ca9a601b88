using System.ComponentModel;
using System.Diagnostics;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.Commands;

/// <summary>Something beside the program that it can use.</summary>
/// <param name="Name">Name of the Debian package.</param>
/// <param name="Found">Where it is or which version; null where it is not installed.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Cost">What is lost without it.</param>
internal sealed record Equipment(string Name, string? Found, string Use, string Cost)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>Everything that the program can use, installed or not.</summary>
    public static IReadOnlyList<Equipment> Look(Language language) =>
    [
        new("poppler-utils", OnPath("pdftoppm") is not null ? OnPath("pdftocairo") : null,
            language.Say("billeder af scannede PDF-sider (pdftoppm), kopier af beskadigede PDF-filer (pdftocairo)",
                "images of scanned PDF pages (pdftoppm), copies of damaged PDF files (pdftocairo)"),
            language.Say("Scannede sider og beskadigede PDF-filer kan ikke læses; de meldes.",
                "Scanned pages and damaged PDF files cannot be read; they are reported.")),
        new("tesseract-ocr", OnPath("tesseract"), language.Say("tekst på scannede sider", "text on scanned pages"),
            language.Say("Scannede sider kan ikke læses; de meldes som sider uden tekst.",
                "Scanned pages cannot be read; they are reported as pages without text.")),
        new("tesseract-ocr-dan", DanishData(),
            language.Say("danske bogstaver på scannede sider", "Danish letters on scanned pages"),
            language.Say("Scannede sider på dansk kan ikke læses pålideligt.",
                "Scanned pages in Danish cannot be read reliably.")),
        new("wdanish", Existing("/usr/share/dict/danish"),
            language.Say("danske ord, så sammensatte ord findes ved deres dele",
            "Danish words, so that compounds are found by their parts"),
            language.Say("Søgning deler kun ord, som dokumenterne selv viser.",
                "Search parts only words that the documents themselves show.")),
    ];

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    private static string? OnPath(string program)
    {
        var names = OperatingSystem.IsWindows() ? new[] { program + ".exe" } : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(n => Path.Combine(folder, n))).FirstOrDefault(File.Exists);
    }

    private static string? DanishData()
    {
        if (OnPath("tesseract") is not { } program) return null;
        try
        {
            using var process =
                Process.Start(new ProcessStartInfo(program, ["--list-langs"]) { RedirectStandardOutput = true,
                RedirectStandardError = true, UseShellExecute = false })!;
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(s_patience))
            {
                process.Kill();
                return null;
            }

            return output.Result.Split('\n').Any(l => l.Trim() == "dan") ? "dan" : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
