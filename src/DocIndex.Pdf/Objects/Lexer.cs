using System.Runtime.CompilerServices;

namespace DocIndex.Pdf.Objects;

internal enum TokenKind
{
    End,
    Number,
    Name,
    LiteralString,
    HexString,
    ArrayOpen,
    ArrayClose,
    DictionaryOpen,
    DictionaryClose,
    Keyword,
}

/// <summary>
/// Splits bytes into tokens (ISO 32000, 7.2) without allocating. After <see cref="Next"/> the token is described by
/// <see cref="Kind"/>, <see cref="Start"/> and <see cref="Length"/> (for names without the slash, for strings without
/// the delimiters). Nothing is an error here: a stray delimiter is skipped, an unclosed string runs to the end.
/// </summary>
internal ref struct Lexer(ReadOnlySpan<byte> data, int position)
{
    private readonly ReadOnlySpan<byte> data = data;

    public int Position = position;
    public TokenKind Kind;
    public int Start;
    public int Length;
    public double Number;
    public bool IsInteger;

    public readonly ReadOnlySpan<byte> Data => data;

    public readonly ReadOnlySpan<byte> Text => data.Slice(Start, Length);

    /// <summary>What separates tokens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(byte b) => b <= 32 && (b == 32 || b == 10 || b == 13 || b == 9 || b == 12 || b == 0);

    public static bool IsDelimiter(byte b) =>
        b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    public static bool IsRegular(byte b) => !IsSpace(b) && !IsDelimiter(b);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Next()
    {
        while (true)
        {
            SkipSpace();
            if (Position >= data.Length)
            {
                (Kind, Start, Length) = (TokenKind.End, data.Length, 0);
                return;
            }
            var b = data[Position];
            switch (b)
            {
                case >= (byte)'0' and <= (byte)'9':
                case (byte)'-' or (byte)'+' or (byte)'.':
                    ReadNumber();
                    return;
                case (byte)'/':
                    ReadName();
                    return;
                case (byte)'(':
                    ReadLiteral();
                    return;
                case (byte)'[':
                    Single(TokenKind.ArrayOpen);
                    return;
                case (byte)']':
                    Single(TokenKind.ArrayClose);
                    return;
                case (byte)'<':
                    if (Position + 1 < data.Length && data[Position + 1] == (byte)'<')
                        Pair(TokenKind.DictionaryOpen);
                    else
                        ReadHex();
                    return;
                case (byte)'>' when Position + 1 < data.Length && data[Position + 1] == (byte)'>':
                    Pair(TokenKind.DictionaryClose);
                    return;
                case (byte)')' or (byte)'>' or (byte)'{' or (byte)'}':
                    Position++;
                    continue;
                default:
                    ReadKeyword();
                    return;
            }
        }
    }

    public void SkipSpace()
    {
        while (Position < data.Length)
        {
            var b = data[Position];
            if (IsSpace(b))
                Position++;
            else if (b == (byte)'%')
            {
                var end = data[Position..].IndexOfAny((byte)'\n', (byte)'\r');
                Position = end < 0 ? data.Length : Position + end;
            }
            else
                return;
        }
    }

    private void Single(TokenKind kind)
    {
        (Kind, Start, Length) = (kind, Position, 1);
        Position++;
    }

    private void Pair(TokenKind kind)
    {
        (Kind, Start, Length) = (kind, Position, 2);
        Position += 2;
    }

    /// <summary>Reads a number; a sign in its middle ends it, as in "12-34", which some writers make of "12 -34".</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadNumber()
    {
        Start = Position;
        var negative = false;
        while (Position < data.Length && data[Position] is (byte)'-' or (byte)'+')
            negative |= data[Position++] == (byte)'-';
        double value = 0, scale = 1;
        var seenPoint = false;
        var digits = 0;
        for (; Position < data.Length; Position++)
        {
            var b = data[Position];
            var digit = b - '0';
            if ((uint)digit <= 9)
            {
                digits++;
                if (!seenPoint)
                    value = value * 10 + digit;
                else if (scale < 1e15)
                {
                    value = value * 10 + digit;
                    scale *= 10;
                }
            }
            else if (b == (byte)'.' && !seenPoint)
                seenPoint = true;
            else
                break;
        }
        Length = Position - Start;
        if (digits == 0 && Position < data.Length && IsRegular(data[Position]) && !seenPoint)
        {
            ReadKeyword();
            return;
        }
        Kind = TokenKind.Number;
        IsInteger = !seenPoint;
        value = Math.Min(value / scale, 1e15);
        Number = negative ? -value : value;
    }

    private void ReadName()
    {
        var i = ++Position;
        while (i < data.Length && IsRegular(data[i]))
            i++;
        (Kind, Start, Length) = (TokenKind.Name, Position, i - Position);
        Position = i;
    }

    private void ReadKeyword()
    {
        Start = Position;
        var i = Position;
        while (i < data.Length && IsRegular(data[i]))
            i++;
        Position = Math.Max(i, Position + 1);
        (Kind, Length) = (TokenKind.Keyword, Position - Start);
    }

    private void ReadLiteral()
    {
        Start = ++Position;
        Kind = TokenKind.LiteralString;
        var depth = 1;
        for (var i = Position; i < data.Length; i++)
        {
            var b = data[i];
            if (b == (byte)'\\')
                i++;
            else if (b == (byte)'(')
                depth++;
            else if (b == (byte)')' && --depth == 0)
            {
                Length = i - Start;
                Position = i + 1;
                return;
            }
        }
        Length = data.Length - Start;
        Position = data.Length;
    }

    private void ReadHex()
    {
        Start = ++Position;
        Kind = TokenKind.HexString;
        var end = data[Start..].IndexOf((byte)'>');
        Length = end < 0 ? data.Length - Start : end;
        Position = end < 0 ? data.Length : Start + end + 1;
    }
}
