namespace DocIndex.Pdf.Objects;

/// <summary>Resolves the escapes of literal strings, hexadecimal strings and names (ISO 32000, 7.3.4 and 7.3.5).</summary>
internal static class StringBytes
{
    /// <summary>Writes the bytes of a string token and returns how many; <paramref name="target"/> holds at least the token's length.</summary>
    public static int Decode(TokenKind kind, ReadOnlySpan<byte> token, Span<byte> target) =>
        kind == TokenKind.HexString ? DecodeHex(token, target) : DecodeLiteral(token, target);

    public static byte[] Decode(TokenKind kind, ReadOnlySpan<byte> token)
    {
        var target = new byte[token.Length];
        var length = Decode(kind, token, target);
        return length == target.Length ? target : target[..length];
    }

    public static int DecodeHex(ReadOnlySpan<byte> token, Span<byte> target)
    {
        var length = 0;
        var high = -1;
        foreach (var b in token)
        {
            var digit = HexDigit(b);
            if (digit < 0)
                continue;
            if (high < 0)
                high = digit;
            else
            {
                target[length++] = (byte)(high << 4 | digit);
                high = -1;
            }
        }
        if (high >= 0)
            target[length++] = (byte)(high << 4);
        return length;
    }

    public static int HexDigit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };

    /// <summary>The text of a name token, "#xx" resolved, one Latin-1 character per byte.</summary>
    public static string Name(ReadOnlySpan<byte> token)
    {
        if (token.IndexOf((byte)'#') < 0)
            return System.Text.Encoding.Latin1.GetString(token);
        var text = new System.Text.StringBuilder(token.Length);
        for (var i = 0; i < token.Length; i++)
        {
            if (token[i] == (byte)'#' && i + 2 < token.Length && HexDigit(token[i + 1]) >= 0 && HexDigit(token[i + 2]) >= 0)
            {
                text.Append((char)(HexDigit(token[i + 1]) << 4 | HexDigit(token[i + 2])));
                i += 2;
            }
            else
                text.Append((char)token[i]);
        }
        return text.ToString();
    }

    private static int DecodeLiteral(ReadOnlySpan<byte> token, Span<byte> target)
    {
        if (token.IndexOfAny((byte)'\\', (byte)'\r') < 0)
        {
            token.CopyTo(target);
            return token.Length;
        }
        var length = 0;
        for (var i = 0; i < token.Length; i++)
        {
            var b = token[i];
            if (b == (byte)'\r')
            {
                target[length++] = (byte)'\n';
                if (i + 1 < token.Length && token[i + 1] == (byte)'\n')
                    i++;
            }
            else if (b != (byte)'\\' || i + 1 >= token.Length)
                target[length++] = b;
            else
                i = DecodeEscape(token, i + 1, target, ref length);
        }
        return length;
    }

    /// <summary>Decodes the escape whose letter stands at <paramref name="i"/>; returns the index of its last byte.</summary>
    private static int DecodeEscape(ReadOnlySpan<byte> token, int i, Span<byte> target, ref int length)
    {
        var b = token[i];
        switch (b)
        {
            case (byte)'n':
                target[length++] = (byte)'\n';
                return i;
            case (byte)'r':
                target[length++] = (byte)'\r';
                return i;
            case (byte)'t':
                target[length++] = (byte)'\t';
                return i;
            case (byte)'b':
                target[length++] = (byte)'\b';
                return i;
            case (byte)'f':
                target[length++] = (byte)'\f';
                return i;
            case (byte)'\r':
                return i + 1 < token.Length && token[i + 1] == (byte)'\n' ? i + 1 : i;
            case (byte)'\n':
                return i;
            case >= (byte)'0' and <= (byte)'7':
                var value = b - '0';
                for (var digits = 1; digits < 3 && i + 1 < token.Length && token[i + 1] is >= (byte)'0' and <= (byte)'7'; digits++)
                    value = value * 8 + (token[++i] - '0');
                target[length++] = (byte)value;
                return i;
            default:
                target[length++] = b;
                return i;
        }
    }
}
