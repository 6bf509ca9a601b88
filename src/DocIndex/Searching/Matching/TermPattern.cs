using DocIndex.Indexing.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util.Automaton;

namespace DocIndex.Searching.Matching;

/// <summary>Words as they are written, with a star for any letters: the forms that documents have, and numbers and codes, which are their own forms.</summary>
internal sealed class TermPattern
{
    private readonly CompiledAutomaton _forms;
    private readonly CompiledAutomaton _numbers;

    /// <param name="text">A word in lower case; '*' stands for any letters, none included.</param>
    public TermPattern(string text)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("?", "\\?", StringComparison.Ordinal);
        _forms = Compiled(DanishAnalyzer.FormMark + escaped);
        _numbers = Compiled(escaped);
    }

    /// <summary>The terms of a field in one segment that the pattern stands for; each of them is valid until the next.</summary>
    public IEnumerable<TermsEnum> In(Terms terms)
    {
        var forms = _forms.GetTermsEnum(terms);
        while (forms.MoveNext()) yield return forms;
        var numbers = _numbers.GetTermsEnum(terms);
        while (numbers.MoveNext())
        {
            var term = numbers.Term;
            if (term.Bytes.AsSpan(term.Offset, term.Length).IndexOfAnyInRange((byte)'0', (byte)'9') >= 0) yield return numbers;
        }
    }

    private static CompiledAutomaton Compiled(string wildcard) => new(WildcardQuery.ToAutomaton(new Term("", wildcard)));
}
