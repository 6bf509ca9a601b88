using System.Text;
using System.Text.RegularExpressions;

namespace DocIndex.CorpusMaker.Printing;

/// <summary>Takes the time of printing out of a PDF file, without moving a byte.</summary>
internal static partial class PdfStamp
{
    public static byte[] Fix(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        foreach (var value in Stamps().Matches(text).SelectMany(m => m.Groups["value"].Captures))
        {
            for (var n = value.Index; n < value.Index + value.Length; n++) pdf[n] = (byte)'0';
            // A date of all zeros is none.
            if (value.Value.Length >= 8 && value.Value.All(char.IsAsciiDigit)) Encoding.ASCII.GetBytes("20200101").CopyTo(pdf, value.Index);
        }

        return pdf;
    }

    [GeneratedRegex(@"/(?:CreationDate|ModDate)\s*\(D:(?<value>[0-9]{14})|/ID\s*\[\s*<(?<value>[0-9A-F]+)>\s*<(?<value>[0-9A-F]+)>|/DocChecksum\s*/(?<value>[0-9A-F]+)")]
    private static partial Regex Stamps();
}
