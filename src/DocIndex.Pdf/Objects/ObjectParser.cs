using DocIndex.Pdf.Crypto;
using DocIndex.Pdf.Files;

namespace DocIndex.Pdf.Objects;

/// <summary>Whose strings are parsed: the object's number decides their key. The default decrypts nothing.</summary>
internal readonly record struct ObjectKey(SecurityHandler? Security, int Number, int Generation);

/// <summary>Makes objects of tokens (ISO 32000, 7.3). Depth and number of objects are held against the budget.</summary>
internal sealed class ObjectParser(ReadBudget budget)
{
    private static readonly PdfBoolean True = new(true);
    private static readonly PdfBoolean False = new(false);

    public NamePool Names { get; } = new();

    /// <summary>Reads the next object; null for the null object, for the end, and for what is no object.</summary>
    public PdfObject? Read(ref Lexer lexer, ObjectKey key = default)
    {
        lexer.Next();
        return ReadCurrent(ref lexer, key, 0);
    }

    /// <summary>Reads the object that begins with the lexer's current token.</summary>
    public PdfObject? ReadCurrent(ref Lexer lexer, ObjectKey key, int depth)
    {
        budget.CountObject();
        switch (lexer.Kind)
        {
            case TokenKind.Number:
                return ReadNumberOrReference(ref lexer);
            case TokenKind.Name:
                return new PdfName(Names.Get(lexer.Text));
            case TokenKind.LiteralString or TokenKind.HexString:
                var bytes = StringBytes.Decode(lexer.Kind, lexer.Text);
                budget.CountHeld(bytes.Length);
                return new PdfString(key.Security is null ? bytes : key.Security.DecryptString(bytes, key.Number, key.Generation));
            case TokenKind.ArrayOpen:
                return ReadArray(ref lexer, key, depth);
            case TokenKind.DictionaryOpen:
                return ReadDictionary(ref lexer, key, depth);
            case TokenKind.Keyword:
                return lexer.Text switch
                {
                    [(byte)'t', (byte)'r', (byte)'u', (byte)'e'] => True,
                    [(byte)'f', (byte)'a', (byte)'l', (byte)'s', (byte)'e'] => False,
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static PdfObject ReadNumberOrReference(ref Lexer lexer)
    {
        var first = lexer.Number;
        if (!lexer.IsInteger || first < 0 || first > int.MaxValue || lexer.Position >= lexer.Data.Length || !Lexer.IsSpace(lexer.Data[lexer.Position]))
            return new PdfNumber(first);
        var ahead = lexer;
        ahead.Next();
        if (ahead.Kind != TokenKind.Number || !ahead.IsInteger || ahead.Number is < 0 or > 65535)
            return new PdfNumber(first);
        var generation = (int)ahead.Number;
        ahead.Next();
        if (ahead.Kind != TokenKind.Keyword || ahead.Length != 1 || ahead.Text[0] != (byte)'R')
            return new PdfNumber(first);
        lexer = ahead;
        return new PdfReference((int)first, generation);
    }

    private PdfArray ReadArray(ref Lexer lexer, ObjectKey key, int depth)
    {
        CheckDepth(depth);
        var items = new List<PdfObject?>();
        while (true)
        {
            lexer.Next();
            if (lexer.Kind is TokenKind.ArrayClose or TokenKind.End)
                return new PdfArray(items);
            if (lexer.Kind == TokenKind.DictionaryClose || IsObjectEnd(lexer))
            {
                lexer.Position = lexer.Start;
                return new PdfArray(items);
            }
            items.Add(ReadCurrent(ref lexer, key, depth + 1));
        }
    }

    private PdfDictionary ReadDictionary(ref Lexer lexer, ObjectKey key, int depth)
    {
        CheckDepth(depth);
        var dictionary = new PdfDictionary();
        while (true)
        {
            lexer.Next();
            if (lexer.Kind is TokenKind.DictionaryClose or TokenKind.End)
                return dictionary;
            if (IsObjectEnd(lexer))
            {
                lexer.Position = lexer.Start;
                return dictionary;
            }
            if (lexer.Kind != TokenKind.Name)
                continue;
            var name = Names.Get(lexer.Text);
            lexer.Next();
            if (lexer.Kind is TokenKind.DictionaryClose or TokenKind.End)
                return dictionary;
            dictionary.Add(name, ReadCurrent(ref lexer, key, depth + 1));
        }
    }

    /// <summary>A dictionary or an array that lost its end is closed where its object ends.</summary>
    private static bool IsObjectEnd(in Lexer lexer) =>
        lexer.Kind == TokenKind.Keyword && (lexer.Text.SequenceEqual("endobj"u8) || lexer.Text.SequenceEqual("stream"u8));

    private void CheckDepth(int depth)
    {
        if (depth >= budget.Limits.MaxNesting)
            throw new LimitReachedException(DiagnosticTable.TooDeep, ReadBudget.Text(budget.Limits.MaxNesting));
    }
}
