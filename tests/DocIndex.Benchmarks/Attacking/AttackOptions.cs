using System.Globalization;

namespace DocIndex.Benchmarks.Attacking;

/// <summary>How much is attacked with. The same seed makes the same files.</summary>
/// <param name="Files">A folder of files that broke the program before, or null.</param>
internal sealed record AttackOptions(
    int Seed, int Mutants = 8000, int Archives = 2000, int Names = 1000, int Libraries = 40, int Kills = 50, int Corrections = 200, string? Files = null)
{
    /// <summary>Reads pairs such as <c>--mutants 100</c>; a seed that is not given is taken from the clock.</summary>
    public static AttackOptions Of(IReadOnlyList<string> arguments)
    {
        var given = arguments.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var defaults = new AttackOptions(Environment.TickCount & 0xFFFFFF);
        return new AttackOptions(
            Number("--seed", defaults.Seed), Number("--mutants", defaults.Mutants), Number("--archives", defaults.Archives), Number("--names", defaults.Names),
            Number("--libraries", defaults.Libraries), Number("--kills", defaults.Kills), Number("--corrections", defaults.Corrections), given.GetValueOrDefault("--files"));

        int Number(string name, int otherwise) => given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }
}
