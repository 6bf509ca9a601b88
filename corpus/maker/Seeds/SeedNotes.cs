using System.Collections.Immutable;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Seeds;

/// <summary>The five seed documents as notes, for typesetting.</summary>
public static class SeedNotes
{
    /// <summary>Reads the seeds' text and puts the notes together.</summary>
    /// <param name="seeds">The folder of the seed documents.</param>
    public static ImmutableArray<Note> All(string seeds) =>
    [
        Bi24.Make(SeedText.Read(seeds, Bi24.Name)), InvestmentProposal.Make(SeedText.Read(seeds, InvestmentProposal.Name)),
        ActionPlan.Make(SeedText.Read(seeds, ActionPlan.Name)), Bi05.Make(SeedText.Read(seeds, Bi05.Name)), Bi2.Make(SeedText.Read(seeds, Bi2.Name)),
    ];
}
