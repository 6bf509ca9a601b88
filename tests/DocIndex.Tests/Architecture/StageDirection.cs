using System.Collections.Immutable;

namespace DocIndex.Tests.Architecture;

/// <summary>
/// Which types may refer to which. A stage is a namespace right below the root and may use itself, earlier stages and the
/// foundation; the foundation uses no stage; what stands after the stages may use everything.
/// </summary>
/// <param name="Root">The root namespace. Types right in it belong to the foundation, or to <paramref name="Meeting"/>.</param>
/// <param name="Stages">Names of the stages, in their order.</param>
/// <param name="Foundation">Namespaces below the root that belong to the foundation as well.</param>
/// <param name="Users">Namespaces below the root that stand after the stages.</param>
/// <param name="Meeting">Types right in the root in which stages meet.</param>
/// <param name="MeetingAfter">The last stage that meets there: only later ones may refer to such a type.</param>
internal sealed record StageDirection(
    string Root, ImmutableArray<string> Stages, ImmutableArray<string> Foundation, ImmutableArray<string> Users,
    ImmutableArray<string> Meeting, string MeetingAfter)
{
    /// <summary>The references that go backward, each as one line.</summary>
    public ImmutableArray<string> Violations(ImmutableArray<TypeReference> references) =>
        [.. references.Where(r => !Allowed(Rank(r.From, asUser: true), Rank(r.To, asUser: false))).Select(r => $"{r.From} -> {r.To}")];

    /// <summary>Namespaces below the root that are none of the known ones.</summary>
    public ImmutableArray<string> UnknownNamespaces(ImmutableArray<TypeReference> references) =>
    [
        .. references.SelectMany(r => new[] { r.From, r.To }).Select(Part).OfType<string>()
            .Where(p => p.Length > 0 && !Stages.Contains(p) && !Foundation.Contains(p) && !Users.Contains(p))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static bool Allowed(int? from, int? to) => from is null || to is null || to <= from;

    // Foundation -1, stages from 0, users after them; null for what the compiler puts beside the root namespace. A type in which
    // stages meet may itself use all of them that meet there, and counts as something that stands after those when it is used.
    private int? Rank(string type, bool asUser) => Part(type) switch
    {
        null => null,
        "" when Meeting.Contains(type[(Root.Length + 1)..]) => asUser ? Stages.Length : Stages.IndexOf(MeetingAfter) + 1,
        "" => -1,
        var part when Foundation.Contains(part) => -1,
        var part when Stages.IndexOf(part) is >= 0 and var n => n,
        _ => Stages.Length + 1,
    };

    // The namespace right below the root, empty for the root itself, null outside it.
    private string? Part(string type)
    {
        if (!type.StartsWith(Root + ".", StringComparison.Ordinal)) return null;
        var rest = type[(Root.Length + 1)..];
        return rest.Contains('.') ? rest[..rest.IndexOf('.')] : "";
    }
}
