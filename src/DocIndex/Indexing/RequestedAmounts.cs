using DocIndex.Records;

namespace DocIndex.Indexing;

/// <summary>A figure of what a document asks for.</summary>
/// <param name="Year">Null for all years together.</param>
/// <param name="Value">As printed, with its sign.</param>
/// <param name="Effect">On the budget; null where the document's sign rule is unknown.</param>
internal readonly record struct RequestedAmount(int? Year, decimal Value, decimal? Effect)
{
    /// <summary>What is asked for: negative where money is given back; as printed where the sign rule is unknown.</summary>
    public decimal Asked => Effect ?? Value;
}

/// <summary>The figures of what documents ask for.</summary>
internal static class RequestedAmounts
{
    /// <summary>Of each year, then of all where that is another figure; none where the document asks for nothing.</summary>
    public static IEnumerable<RequestedAmount> Of(DocumentRecord record)
    {
        if (record.Request is not { } request) return [];
        var years = request.PerYear.Select(year => new RequestedAmount(year.Year, year.Value, year.Effect));
        return request.Total is { } total && request.PerYear.Length != 1 ? years.Append(new RequestedAmount(null, total, EffectOf(request, total))) : years;
    }

    /// <summary>All years together go the way that each of them goes.</summary>
    private static decimal? EffectOf(Request request, decimal total)
    {
        var years = request.PerYear.Where(year => year.Value != 0).ToList();
        if (years.Count > 0 && years.TrueForAll(year => year.Effect == year.Value)) return total;
        return years.Count > 0 && years.TrueForAll(year => year.Effect == -year.Value) ? -total : null;
    }
}
