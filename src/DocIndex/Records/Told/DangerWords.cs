using System.Text.RegularExpressions;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>What in a sentence says that something may go wrong, and what that something is done about it.</summary>
internal sealed partial class DangerWords(DanishVocabulary vocabulary)
{
    private const int FewestWordsOfPart = 2;

    /// <summary>"Priserne stiger; menuen kan tilpasses", "Grundejerne siger nej → linjen flyttes": what may happen, then what is done.</summary>
    [GeneratedRegex(@"^(?<risk>.+?)(?:\s*;\s+|\s*(?:→|->|=>)\s*|\s+[–—-]\s+)(?<response>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pair { get; }

    /// <summary>True where a sentence or item names a danger for certain: by a word for one, or by a weaker word with what is done about it.</summary>
    public bool Tells(string said) =>
        vocabulary.RiskWords["danger"].In(said) || Parts(said) is { } parts && vocabulary.RiskWords["cue"].In(parts.Risk);

    /// <summary>True where a sentence may name a danger: by any word for one.</summary>
    public bool Hints(string said) => vocabulary.RiskWords["cue"].In(said);

    /// <summary>Danger and remedy of an item that sets them off from each other; null where it does not.</summary>
    public static (string Risk, string Response)? Parts(string said)
    {
        var match = Pair.Match(said);
        if (!match.Success || Words(match.Groups["risk"].Value) < FewestWordsOfPart || Words(match.Groups["response"].Value) < FewestWordsOfPart) return null;
        return (match.Groups["risk"].Value.Trim(), match.Groups["response"].Value.Trim());
    }

    private static int Words(string part) => part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
