using DocIndex.Cli.CommandLine;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;

namespace DocIndex.Cli.Commands;

/// <summary>That the search index was made anew, and why.</summary>
internal static class IndexRemarks
{
    public static void Write(Session session, Library library)
    {
        if (library.Renewal is { } renewal) session.Note(session.Say("Søgeindekset er lavet igen: ", "The search index was made anew: ") + Reason(session, renewal));
    }

    private static string Reason(Session session, IndexRenewal renewal) => renewal switch
    {
        IndexRenewal.Missing => session.Say("der var intet.", "there was none."),
        IndexRenewal.OtherAnalysis => session.Say("programmet eller dets ordlister er nye.", "the program or its word lists are new."),
        IndexRenewal.OtherLibrary => session.Say("det hørte til et andet bibliotek eller en senere udgave af dette.", "it was that of another library, or of a later state of this one."),
        _ => session.Say("det kunne ikke læses.", "it could not be read."),
    };
}
