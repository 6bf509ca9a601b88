using System.Collections.Immutable;
using DocIndex.Amounts;

namespace DocIndex.Records;

/// <summary>
/// Milestones: every date of a section on time, elsewhere only days that something is to have happened by ("pr. 1. januar 2016", "senest …",
/// "ved indgangen til 2016"). Must not take the dates of past agreements and laws in the background.
/// </summary>
internal sealed class MilestoneExtraction(DocumentText text)
{
    /// <summary>All milestones, in order.</summary>
    public ImmutableArray<Milestone> Extract()
    {
        var milestones = ImmutableArray.CreateBuilder<Milestone>();
        foreach (var block in text.Prose)
        {
            var role = text.RoleAt(block);
            foreach (var sentence in Sentences.Split(block.Text))
            {
                var dates = DateGrammar.Find(sentence).ToList();
                if (role == SectionRole.Milestones) dates = [.. dates.Take(1)];
                foreach (var date in dates)
                {
                    var due = text.Vocabulary.DueWords.Trailing(sentence[..date.Start]) is not null;
                    if (role != SectionRole.Milestones && (!due || role is SectionRole.Background or SectionRole.PreviousFunds)) continue;
                    var printed = sentence.Substring(date.Start, date.Length);
                    milestones.Add(new Milestone(date.Date, printed, sentence, text.Locate(block, sentence)));
                }
            }
        }
        return milestones.ToImmutable();
    }
}
