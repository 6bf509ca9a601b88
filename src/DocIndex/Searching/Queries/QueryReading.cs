using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Indexing.Analysis;

namespace DocIndex.Searching.Queries;

/// <summary>Reads one query from left to right; a member gives null where the text is no query.</summary>
internal sealed class QueryReading(string text, DanishAnalyzer analyzer)
{
    private const int DeepestNesting = 20;
    private const int MostEdits = 2;

    private int _next;
    private int _clauses;
    private int _depth;
    private bool _failed;

    /// <summary>True where the text, or a phrase of it, goes on behind what was read.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads the whole text.</summary>
    /// <param name="root">Null where there is no word in it.</param>
    /// <returns>False where it is no query.</returns>
    public bool TryRead(out QueryNode? root)
    {
        root = Group(default);
        return !_failed && _next == text.Length;
    }

    /// <summary>Parts up to a closing parenthesis or the end, joined as Lucene's classic parser joins them where all are wanted.</summary>
    private QueryNode? Group(Field field)
    {
        if (++_depth > DeepestNesting) return Fail();
        var members = ImmutableArray.CreateBuilder<(Occur Occur, QueryNode Node)>();
        var pending = "";
        while (!_failed)
        {
            SkipBlanks();
            if (_next >= text.Length || text[_next] == ')') break;
            if (Operator() is { } joined)
            {
                if (pending.Length > 0 || members.Count == 0) return Fail();
                pending = joined;
                continue;
            }

            var start = _next;
            var occur = Sign(out var insists);
            if (_failed || _clauses >= MostRead()) break;
            if (Part(field) is not { } node) continue;
            if (insists && node is TextNode words) node = words with { Insists = true };
            node = node with { Written = (start, _next) };
            if (pending == "OR" && occur != Occur.Not) occur = Occur.Should;
            if (members.Count > 0 && pending.Length > 0 && members[^1].Occur != Occur.Not)
                members[^1] = (pending == "AND" ? Occur.Must : Occur.Should, members[^1].Node);
            members.Add((occur, node));
            pending = "";
        }

        _depth--;
        if (pending.Length > 0) return Fail();
        return members.Count == 0 ? null : members is [{ Occur: not Occur.Not }] ? members[0].Node : new GroupNode(members.ToImmutable());
    }

    private int MostRead()
    {
        if (_clauses >= QueryParser.MostClauses) (_next, IsCut) = (text.Length, true);
        return QueryParser.MostClauses;
    }

    private string? Operator()
    {
        var end = _next;
        while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || text[end] is '&' or '|')) end++;
        if (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or '"')) return null;
        var word = text[_next..end];
        if (!QuerySigns.IsAnd(word) && !QuerySigns.IsOr(word)) return null;
        _next = end;
        return QuerySigns.IsAnd(word) ? "AND" : "OR";
    }

    private Occur Sign(out bool insists)
    {
        insists = text[_next] == '+';
        if (IsSign(_next))
        {
            _next++;
            var word = _next;
            while (word < text.Length && IsSign(word)) word++;

            // "+-job" asks for one thing and for its opposite; a dash of several signs stands alone.
            if (_next >= text.Length || char.IsWhiteSpace(text[_next]) || (word > _next && word < text.Length && !char.IsWhiteSpace(text[word]))) Fail();
            return insists ? Occur.Must : Occur.Not;
        }

        var end = _next;
        while (end < text.Length && char.IsAsciiLetterUpper(text[end])) end++;
        if (!QuerySigns.IsNot(text[_next..end]) || end >= text.Length || !(char.IsWhiteSpace(text[end]) || text[end] is '(' or '"')) return Occur.Must;
        _next = end;
        SkipBlanks();
        if (_next >= text.Length || text[_next] == ')') Fail();
        return Occur.Not;
    }

    private bool IsSign(int i) => text[i] is '+' or '-' or '!';

    private QueryNode? Part(Field field)
    {
        if (text[_next] is ',' or ';' or '$' or '%' or '=')
        {
            _next++;
            return null;
        }

        if (text[_next] == '(')
        {
            _next++;
            var group = Group(field);
            if (_failed || _next >= text.Length || text[_next] != ')') return Fail();
            _next++;
            return group is null ? null : Boosted(group);
        }

        if (field == default && WrittenRange.Read(text, ref _next) is { } range)
        {
            _clauses++;
            return Boosted(range);
        }

        if (FieldName() is not { } name) return field.Values is { } values ? Value(values) : Words(field.Column);
        if (_next >= text.Length || char.IsWhiteSpace(text[_next])) return Fail();
        if (QueryFields.Text.TryGetValue(name, out var own)) return Part(new Field(own, null));
        return text[_next] == '(' ? Part(new Field(null, name)) : Value(name);
    }

    private QueryNode? Value(string name)
    {
        if (FieldValue.Read(text, ref _next, name) is not { } node) return Fail();
        if (Take('*'))
        {
            if (node is not PropertyNode property || (_next < text.Length && !QuerySigns.Parts(text, _next))) return Fail();
            node = property with { IsBeginning = true };
        }

        _clauses++;
        return Boosted(node);
    }

    /// <summary>A name with a colon behind it; a name that is no field's makes the text no query, but figures are a time of day or a proportion.</summary>
    private string? FieldName()
    {
        var end = _next;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        if (end == _next || end >= text.Length || text[end] != ':') return null;
        var name = text[_next..end];
        if (!QueryFields.Contains(name))
        {
            Fail();
            return null;
        }

        _next = end + 1;
        return name;
    }

    private QueryNode? Words(string? column)
    {
        var quoted = text[_next] == '"';
        var start = quoted ? _next + 1 : _next;
        var end = quoted ? text.IndexOf('"', start) : EndOfWord(start);
        if (end < 0 || (end == start && !quoted)) return text[_next] == ':' && _next > 0 && char.IsAsciiDigit(text[_next - 1]) ? Skip() : Fail();
        _next = quoted ? end + 1 : end;
        if (!quoted && Starred(start) is { } starred) return Boosted(new TextNode(starred, column));
        var star = Take('*');
        var clause = QueryClause.Of(text[start..end], star, analyzer);
        if (star && (clause is null || (_next < text.Length && !QuerySigns.Parts(text, _next)))) return Fail();
        if (Take('~'))
        {
            if (clause is null || star) return Fail();
            var isPhrase = clause.Words.Length > 1 || quoted;
            if (Fraction() is { } fraction)
            {
                // Older Lucene is told how alike words are to be; its newer forms read what is no share as a number of letters.
                if (isPhrase) return Fail();
                clause = clause with { Edits = Math.Min(MostEdits, (int)(fraction < 1 ? (1 - fraction) * clause.Words[0].Text.Length : fraction)) };
            }
            else
            {
                var distance = Digits();
                clause = isPhrase ? clause with { Slop = Math.Min(distance ?? 0, 1000) } : clause with { Edits = Math.Min(distance ?? MostEdits, MostEdits) };
            }
        }

        if (clause is null) return null;
        IsCut |= clause.IsCut;
        _clauses++;
        return Boosted(new TextNode(clause, column) { Insists = quoted });
    }

    /// <summary>A word with a star before its end; null where there is none here.</summary>
    private QueryClause? Starred(int start)
    {
        var end = _next;
        while (end < text.Length && (text[end] == '*' || !QuerySigns.Parts(text, end))) end++;
        if (!text.AsSpan(_next, end - _next).TrimEnd('*').Contains('*')) return null;
        if (text.AsSpan(_next, end - _next).Contains("**", StringComparison.Ordinal) || QueryClause.WithStars(text[start..end], analyzer) is not { } clause) return null;
        _next = end;
        _clauses++;
        return clause;
    }

    private QueryNode? Boosted(QueryNode node)
    {
        if (!Take('^')) return node;
        var start = _next;
        while (_next < text.Length && (char.IsAsciiDigit(text[_next]) || text[_next] is '.' or ',')) _next++;
        if (!double.TryParse(text[start.._next].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var boost) || boost > 1000)
            return Fail();
        return node with { Boost = node.Boost * boost };
    }

    /// <summary>A number with decimals ("0.8", "0,75"); null where none stands here.</summary>
    private double? Fraction()
    {
        if (_next + 2 >= text.Length || !char.IsAsciiDigit(text[_next]) || text[_next + 1] is not ('.' or ',') || !char.IsAsciiDigit(text[_next + 2])) return null;
        var start = _next;
        _next += 2;
        while (_next < text.Length && char.IsAsciiDigit(text[_next])) _next++;
        return double.Parse(text[start.._next].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    private int? Digits()
    {
        var start = _next;
        while (_next < text.Length && _next - start < 4 && char.IsAsciiDigit(text[_next])) _next++;
        return _next == start ? null : int.Parse(text.AsSpan(start, _next - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private int EndOfWord(int start)
    {
        var end = start;
        while (end < text.Length && !QuerySigns.Parts(text, end)) end++;
        return end;
    }

    private bool Take(char sign)
    {
        if (_next >= text.Length || text[_next] != sign) return false;
        _next++;
        return true;
    }

    private QueryNode? Skip()
    {
        _next++;
        return null;
    }

    private void SkipBlanks()
    {
        while (_next < text.Length && char.IsWhiteSpace(text[_next])) _next++;
    }

    private QueryNode? Fail()
    {
        _failed = true;
        return null;
    }

    /// <summary>What the words of a part stand for.</summary>
    /// <param name="Column">The column of the index that they are to stand in; null for any.</param>
    /// <param name="Values">The field that they are values of; null where they are text.</param>
    private readonly record struct Field(string? Column, string? Values);
}
