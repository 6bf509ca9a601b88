using DocIndex.Records;

namespace DocIndex.Cli.Output;

/// <summary>The closed vocabularies of the record format in words.</summary>
internal static class Words
{
    public static string Kind(DocumentKind kind, Language language) => kind switch
    {
        DocumentKind.Budgetnotat => language.Say("budgetnotat", "budget note"),
        DocumentKind.Investeringsforslag => language.Say("investeringsforslag", "investment proposal"),
        DocumentKind.Handleplan => language.Say("handleplan", "action plan"),
        DocumentKind.Indstilling => language.Say("indstilling", "case for a committee"),
        _ => language.Say("dokument", "document"),
    };

    public static string Role(RowRole role, Language language) => role switch
    {
        RowRole.Subtotal => language.Say("delsum", "subtotal"),
        RowRole.Total => language.Say("sum", "total"),
        RowRole.Net => language.Say("netto", "net"),
        _ => language.Say("post", "item"),
    };

    public static string Basis(ColumnBasis basis, Language language) => basis switch
    {
        ColumnBasis.Account => language.Say("regnskab", "accounts"),
        ColumnBasis.Corrected => language.Say("korrigeret budget", "corrected budget"),
        ColumnBasis.Budget => language.Say("budget", "budget"),
        _ => language.Say("budgetoverslag", "estimate"),
    };

    public static string AmountKind(AmountKind kind, Language language) => kind switch
    {
        Records.AmountKind.Proposed => language.Say("foreslået", "proposed"),
        Records.AmountKind.Previous => language.Say("tidligere bevilget", "granted earlier"),
        Records.AmountKind.Reallocated => language.Say("omprioriteret", "reallocated"),
        _ => language.Say("andet", "other"),
    };

    public static string Period(Period? period, Language language)
    {
        if (period is null) return "";
        var years = (period.From, period.To) switch
        {
            (null, null) => "",
            (null, { } to) => language.Say($"til {to}", $"until {to}"),
            ({ } from, null) => language.Say($"fra {from}", $"from {from}"),
            ({ } from, { } to) when from == to => $"{from}",
            var (from, to) => $"{from}–{to}",
        };
        return period.Recurring ? $"{years} {language.Say("hvert år", "each year")}".Trim() : years;
    }
}
