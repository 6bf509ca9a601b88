namespace DocIndex.Pdf.Filters;

/// <summary>RunLengthDecode (ISO 32000, 7.4.5).</summary>
internal static class RunLengthFilter
{
    public static string? Decode(ReadOnlySpan<byte> data, DecodedBytes output)
    {
        while (!data.IsEmpty && data[0] != 128)
        {
            var length = data[0];
            if (length < 128)
            {
                var count = Math.Min(length + 1, data.Length - 1);
                if (!output.Add(data.Slice(1, count)))
                    return null;
                data = data[(count + 1)..];
                continue;
            }
            if (data.Length < 2)
                return "run cut short";
            for (var i = 0; i < 257 - length; i++)
                if (!output.Add(data[1]))
                    return null;
            data = data[2..];
        }
        return null;
    }
}
