using System.Collections.Immutable;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Every note of the corpus that the project wrote.</summary>
public static class AllNotes
{
    /// <summary>The notes, by folder and name.</summary>
    public static ImmutableArray<Note> Make() =>
    [
        KoebenhavnHomeless2018.Make(), KoebenhavnHomeless2022.Make(), AarhusGym2025.Make(), OdenseMentors2021.Make(), OdenseMentors2025.Make(),
        AalborgSports2019.Make(), EsbjergSavings2020.Make(), RandersTechnology2014.Make(), RandersTechnology2018.Make(),
        RoskildeMusic2023.Make(), GuldborgsundFollowUp2025.Make(), VejleRoads2016.Make(), SilkeborgPlan2017.Make(), GentofteCulture2026.Make(),
        HvidovreClimate2027.Make(), NaestvedPlan2015.Make(), AarhusSchools.Trial(), AarhusSchools.Continued(),
    ];
}
