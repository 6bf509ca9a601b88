using System.Globalization;

namespace DocIndex.Benchmarks;

/// <summary>
/// The most memory that was resident in this process since a moment, beyond what was resident then, as Linux counts it.
/// </summary>
internal sealed class PeakMemory
{
    private const string Folder = "/proc/self/";

    /// <summary>What has the kernel begin to count the most anew (proc(5), clear_refs).</summary>
    private const string Anew = "5";

    private readonly long _before;

    private PeakMemory(long before) => _before = before;

    /// <summary>In bytes; 0 where what was given back meanwhile is more than what was taken.</summary>
    public long Bytes => Math.Max(0, Status("VmHWM:") - _before);

    /// <summary>Begins, after what nothing refers to any more has been given back.</summary>
    public static PeakMemory Begin()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        File.WriteAllText(Folder + "clear_refs", Anew);
        return new PeakMemory(Status("VmRSS:"));
    }

    private static long Status(string name)
    {
        var line = File.ReadLines(Folder + "status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line[name.Length..^"kB".Length].Trim(), CultureInfo.InvariantCulture) << 10;
    }
}
