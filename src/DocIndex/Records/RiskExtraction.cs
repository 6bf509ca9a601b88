using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Layout;

namespace DocIndex.Records;

/// <summary>
/// Risks: every paragraph of a section on risks, by the sentence that says what may go wrong, with the sentences that say what is done about it; elsewhere only
/// sentences in which someone "risikerer" something. A paragraph that says there are no risks is none.
/// </summary>
internal sealed partial class RiskExtraction(DocumentText text)
{
    [GeneratedRegex(@"\b(?:risiko\p{L}*|risiker\p{L}*|risici|kan (?:blive )?påvirke\p{L}*|påvirk\p{L}*|usikker\p{L}*|forbehold|konsekvenser|tab\b|driftstab|hvis|såfremt|sårbar\p{L}*|forsink\p{L}*|mangl\p{L}*|afhæng\p{L}*|kan medføre)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cue { get; }

    [GeneratedRegex(@"\b(?:ikke (?:at være |være |er )?(?:særlige|nævneværdige|væsentlige) risici|ingen (?:særlige |væsentlige )?risici)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex None { get; }

    [GeneratedRegex(@"\b(?:minimeres|forebygges|imødegås|håndteres|afbødes|modvirkes|vende tilbage|vil forvaltningerne?|følges tæt|justeringer?|sikrer en|dæmmes op)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ResponseCue { get; }

    [GeneratedRegex(@"\brisikerer\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Risks { get; }

    /// <summary>All risks, in order.</summary>
    public ImmutableArray<Risk> Extract()
    {
        var risks = ImmutableArray.CreateBuilder<Risk>();
        foreach (var block in text.Prose)
        {
            var sentences = Sentences.Split(block.Text);
            if (text.RoleAt(block) != SectionRole.Risks)
            {
                foreach (var sentence in sentences.Where(s => Risks.IsMatch(s))) risks.Add(new Risk(sentence, null, text.Locate(block, sentence)));
                continue;
            }
            var heading = text.SectionOf(block)?.Heading ?? "";
            if (heading.Contains("forebyg", StringComparison.OrdinalIgnoreCase) || heading.Contains("håndter", StringComparison.OrdinalIgnoreCase))
            {
                if (risks.Select((r, i) => r.Response is null ? i : -1).FirstOrDefault(i => i >= 0, -1) is var open && open >= 0 && ResponseCue.IsMatch(block.Text))
                    risks[open] = risks[open] with { Response = block.Text };
                continue;
            }
            var told = sentences.Where(s => !None.IsMatch(s)).ToList();
            var risk = told.Find(s => Cue.IsMatch(s) && !ResponseCue.IsMatch(s)) ?? told.Find(s => !ResponseCue.IsMatch(s)) ?? told.Find(s => Cue.IsMatch(s));
            if (risk is null) continue;
            var responses = told.Where(s => s != risk && ResponseCue.IsMatch(s)).ToList();
            risks.Add(new Risk(risk, responses.Count == 0 ? null : string.Join(' ', responses), text.Locate(block, risk)));
        }
        return risks.ToImmutable();
    }
}
