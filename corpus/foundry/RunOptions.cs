using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Foundry.Printing;

namespace DocIndex.Foundry;

/// <summary>What a run is asked for.</summary>
internal sealed record RunOptions(long Seed, int Count, ImmutableArray<NoteForm> Forms, ImmutableArray<string> Hold,
    ImmutableArray<string> Only, string Folder)
{
    /// <summary>The number of the first note: the run's others are as in a run from 0.</summary>
    public int From { get; init; }

    /// <summary>How many failing notes are shrunk and kept.</summary>
    public int Keep { get; init; }

    /// <summary>How many of the first notes are kept as they are, for looking at.</summary>
    public int Show { get; init; }

    /// <summary>Whether what is kept has pictures of its pages, which take longer than all the rest.</summary>
    public bool Pictures { get; init; } = true;

    /// <summary>Reads pairs of a name and a value.</summary>
    /// <exception cref="ArgumentException">A name or a value is unknown.</exception>
    public static RunOptions Read(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 != 0) throw new ArgumentException("Options come in pairs: --seed 1 --count 100.");
        var given = arguments.Chunk(2).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        string[] known = ["--seed", "--count", "--forms", "--hold", "--only", "--folder", "--keep", "--show",
            "--pictures",
            "--from"];
        if (given.Keys.FirstOrDefault(k => !known.Contains(k)) is { } unknown) throw new ArgumentException(
            $"There is no option '{unknown}'. Options: {string.Join(", ", known)}.");
        // Without a seed every run is another, and says which.
        var seed = Number("--seed") ?? Random.Shared.Next(1, 1000000);
        return new(seed, (int)(Number("--count") ?? 100), NoteForm.Named(Text("--forms") ?? "text,html,docx,md"),
            List("--hold"), List("--only"), Text("--folder") ?? ".foundry")
        {
            From = (int)(Number("--from") ?? 0),
            Keep = (int)(Number("--keep") ?? 0), Show = (int)(Number("--show") ?? 0),
            Pictures = Number("--pictures") != 0,
        };

        string? Text(string name) => given.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

        long? Number(string name) => Text(name) is not { } text ? null
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
                : throw new ArgumentException($"'{text}' of {name} is no number.");

        ImmutableArray<string> List(string name) => Text(name) is { } text ? [.. text.Split(',')] : [];
    }
}
