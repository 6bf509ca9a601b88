using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Foundry.Truth;
using DocIndex.Records;

namespace DocIndex.Foundry.Scoring;

/// <summary>Takes out of a record what is not judged, and what readers may write in more than one way.</summary>
internal static class Leniency
{
    public static DocumentRecord Apply(DocumentRecord record, NoteTruth truth)
    {
        var labels = Labels(truth);
        var open = truth.Amounts.Where(a => !a.Judged).ToList();
        var openLabels = open.SelectMany(a => a.AlsoLabels.Append(a.Label)).Select(Fold)
            .ToHashSet(StringComparer.Ordinal);
        return record with
        {
            Amounts = [.. record.Amounts.Where(a => IsJudged(a) || !IsOpen(a))
                .Select(a => labels.TryGetValue(Fold(a.Label), out var label) ? a with { Label = label } : a)],
            Initiatives = [.. record.Initiatives.Select(i => i with { Name = Name(i.Name, truth),
                PerYear = NonZero(i.PerYear) })],
            Milestones = [.. record.Milestones.Select(m => Dated(m, truth))],
            Code = record.Code is { } code && truth.AlsoCodes.Any(c => Fold(c) == Fold(code))
                ? truth.Metadata.GetValueOrDefault("code")?.ToString() : record.Code,
            Request = record.Request is { } request ? request with { PerYear = NonZero(request.PerYear) } : null,
        };

        bool IsJudged(Amount amount) => truth.Amounts.Any(t => t.Judged && t.Value == amount.Value
            && t.Year == amount.Year);

        // A figure that no reader could place counts neither as found nor as made up, wherever it was put.
        bool IsOpen(Amount amount) => openLabels.Contains(Fold(amount.Label))
            || open.Any(o => Digits(o.Printed) == Digits(amount.Printed));
    }

    /// <summary>The truth with one label for each row that may be labelled in several ways.</summary>
    public static NoteTruth Canonical(NoteTruth truth)
    {
        var labels = Labels(truth);
        return truth with
        {
            Amounts =
            [
                .. truth.Amounts.Select(a => a with { Label = labels[Fold(a.Label)], AlsoLabels = a.AlsoLabels.Add(a.Label) }),
            ],
        };
    }

    // Every way to write a label, and the shortest, which stands for all.
    private static Dictionary<string, string> Labels(NoteTruth truth)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var amount in truth.Amounts)
        {
            var all = amount.AlsoLabels.Append(amount.Label).ToList();
            var shortest = all.MinBy(l => l.Length)!;
            foreach (var label in all) labels.TryAdd(Fold(label), shortest);
        }

        return labels;
    }

    /// <summary>The text without case, blanks and punctuation.</summary>
    public static string Fold(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    // What is printed may be taken for several days.
    private static Milestone Dated(Milestone milestone, NoteTruth truth)
    {
        var date = milestone.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (truth.Milestones.Any(t => t.Date == date)) return milestone;
        // No date is no day at all, for what is printed as several.
        var meant = truth.Milestones.FirstOrDefault(t => (date is null ? !t.AlsoDates.IsEmpty
            : t.AlsoDates.Contains(date))
            && OwnScores.WordShare(t.Text, milestone.Text) >= 0.5);
        return meant is null ? milestone
            : milestone with { Date = DateOnly.Parse(meant.Date, CultureInfo.InvariantCulture) };
    }

    private static ImmutableArray<YearAmount> NonZero(ImmutableArray<YearAmount> years) =>
        [.. years.Where(y => y.Value != 0)];

    // The leading words of a long cell are a name.
    private static string Name(string name, NoteTruth truth)
    {
        var folded = Fold(name);
        var whole = truth.Initiatives?.FirstOrDefault(i => folded.Length >= 6 && Fold(i.Name).Contains(folded,
            StringComparison.Ordinal));
        return whole?.Name ?? name;
    }

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);
}
