using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace DocIndex.Pdf.Tests.Support;

/// <summary>A word with its box, in points from the page's top left. Whether it runs up or down the page is known of our words only.</summary>
internal sealed record OracleWord(int Page, string Text, Box Box, bool IsVertical = false);

/// <summary>The programs that the reader is compared with. A missing one fails the test that needs it.</summary>
internal static class Poppler
{
    public static List<OracleWord> Words(byte[] file)
    {
        var words = new List<OracleWord>();
        foreach (var line in Run("pdftotext", file, "-tsv", "-cropbox", "{file}", "-").Split('\n'))
            if (line.TrimEnd('\r').Split('\t') is ["5", var page, _, _, _, _, var left, var top, var width, var height, _, var text])
                words.Add(new(int.Parse(page, CultureInfo.InvariantCulture), text, new Box(Number(left), Number(top), Number(left) + Number(width), Number(top) + Number(height))));
        return words;
    }

    /// <summary>A page in grey, <paramref name="scale"/> pixels a point.</summary>
    public static GreyImage Render(byte[] file, int page, int scale)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("docindex-pdf");
        try
        {
            Run("pdftoppm", file, "-gray", "-cropbox", "-f", number, "-l", number, "-singlefile", "-r", (72 * scale).ToString(CultureInfo.InvariantCulture), "{file}", Path.Combine(folder.FullName, "page"));
            return GreyImage.FromPgm(File.ReadAllBytes(Path.Combine(folder.FullName, "page.pgm")), scale);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Run(string program, byte[] file, params string[] arguments)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            using var process = Process.Start(new ProcessStartInfo(program, arguments.Select(argument => argument == "{file}" ? path : argument)) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, errors.Result);
            return output;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"The oracle program {program} is missing: apt-get install poppler-utils");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
