using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>Looks a ToUnicode map over before PdfPig writes out each code of its ranges.</summary>
internal static class CharacterMaps
{
    private const int MaxNesting = 16;

    /// <summary>More codes than any font has characters.</summary>
    private const long MaxCodes = 1 << 20;

    /// <summary>False for a map whose ranges hold more codes than any font has characters.</summary>
    public static bool IsOfUsualSize(ReadOnlyMemory<byte> map)
    {
        if (map.Span.IndexOf("beginbfrange"u8) < 0)
            return true;
        var scanner =
            new CoreTokenScanner(new MemoryInputBytes(map), false, new StackDepthGuard(MaxNesting),
            useLenientParsing: true, isCMapParser: true);
        long codes = 0;
        var codesOfRange = new List<long>();
        var inRanges = false;
        while (codes <= MaxCodes && scanner.MoveNext())
        {
            if (scanner.CurrentToken is OperatorToken { Data: var word })
            {
                inRanges = word == "beginbfrange";
                codesOfRange.Clear();
            }
            else if (inRanges && scanner.CurrentToken is HexToken { Bytes.Length: <= sizeof(int) } hex
                && codesOfRange.Count < 2)
            {
                codesOfRange.Add(Number(hex.Bytes));
                if (codesOfRange.Count == 2)
                    codes += Math.Max(0, codesOfRange[1] - codesOfRange[0]) + 1;
            }
            else
                codesOfRange.Clear();
        }
        return codes <= MaxCodes;
    }

    private static long Number(ReadOnlySpan<byte> bytes)
    {
        long number = 0;
        foreach (var b in bytes)
            number = number << 8 | b;
        return number;
    }
}
