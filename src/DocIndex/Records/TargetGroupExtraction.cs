using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;

namespace DocIndex.Records;

/// <summary>
/// Those whom the document is for: what a section on the target group names, whom prose counts ("7.700 helårspersoner"), and whom the title names.
/// A group is named once. Must not take staff numbers, shares or money for counts.
/// </summary>
internal sealed class TargetGroupExtraction(DocumentText text, string? title)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private readonly Regex _counted = new(
        $@"(?<approx>ca\.\s*|omkring\s+)?(?<![\d.,-])(?<count>\d{{1,3}}(?:\.\d{{3}})+|\d+)\s+(?<unit>{text.Vocabulary.TargetGroupWords["counted"].Pattern()})\b(?<rest>[^.,;]{{0,60}})", Options);

    private readonly Regex _group = new(
        $@"\b(?:\p{{Ll}}+e\s+(?:og\s+\p{{Ll}}+e\s+)?)?{text.Vocabulary.TargetGroupWords["people"].Pattern()}(?:\s+(?:i|på|med|uden|over|under)\s+[\p{{L}}-]+(?:\s+for\s+[\p{{L}}-]+)?)?", Options);

    private readonly Regex _aimed = new($@"\b{text.Vocabulary.TargetGroupWords["aimed"].Pattern()}\s+(?<who>[^.;:]+)", Options);

    private readonly ImmutableArray<TargetGroup>.Builder _groups = ImmutableArray.CreateBuilder<TargetGroup>();

    /// <summary>All target groups, in order.</summary>
    public ImmutableArray<TargetGroup> Extract()
    {
        foreach (var block in text.Prose)
        {
            if (text.SectionOf(block)?.Role == SectionRole.TargetGroup) TakeNamed(block);
            foreach (var sentence in Sentences.Split(block.Text)) TakeCounted(block, sentence);
        }
        if (title is not null && text.Blocks.FirstOrDefault(b => b.Role == BlockRole.Title) is { } titleBlock)
            foreach (Match match in _group.Matches(title)) Add(titleBlock, match.Value, null, null, null);
        if (_groups.Count == 0)
            foreach (var block in text.Prose)
                foreach (Match match in _aimed.Matches(block.Text))
                    if (_group.Match(match.Groups["who"].Value) is { Success: true } who) Add(block, who.Value, null, null, null);
        return _groups.ToImmutable();
    }

    private void TakeNamed(Block block)
    {
        var first = Sentences.Split(block.Text) is [var opening, ..] ? opening : "";
        if (LineText.HasFiniteVerb(first) || first.Length > 200) { foreach (Match match in _group.Matches(first)) Add(block, match.Value, null, null, null); return; }
        foreach (var part in first.TrimEnd('.').Split(" og ")) if (part.Trim().Length > 3) Add(block, part.Trim(), null, null, null);
    }

    private void TakeCounted(Block block, string sentence)
    {
        var asOf = DateGrammar.Find(sentence).Select(d => sentence.Substring(d.Start, d.Length)).FirstOrDefault();
        if (text.RoleAt(block) is SectionRole.Goals or SectionRole.Effects or SectionRole.Risks || (asOf is null && !text.Vocabulary.TargetGroupWords["context"].In(sentence))) return;
        foreach (Match match in _counted.Matches(sentence))
        {
            if (NumberGrammar.Parse(match.Groups["count"].Value) is not { LooksLikeYear: false } count) continue;
            var rest = match.Groups["rest"].Value;
            var cut = Regex.Match(rest, @"\s+og\s+(?:ca|omkring|\d)");
            var name = (match.Groups["unit"].Value + (cut.Success ? rest[..cut.Index] : rest)).Trim();
            Add(block, name, count.Value, match.Groups["unit"].Value.ToLowerInvariant(), asOf);
        }
    }

    private void Add(Block block, string name, decimal? count, string? unit, string? asOf)
    {
        var printed = name.Trim();
        if (_groups.Any(g => LabelLikeness.Likeness(g.Name, printed) >= 0.6 || g.Name.Equals(printed, StringComparison.OrdinalIgnoreCase))) return;
        _groups.Add(new TargetGroup(char.ToUpperInvariant(printed[0]) + printed[1..], count, unit, asOf, text.Locate(block, printed)));
    }
}
