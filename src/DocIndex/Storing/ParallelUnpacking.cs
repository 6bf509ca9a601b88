using System.Text.Json;

namespace DocIndex.Storing;

/// <summary>Unpacks documents on all cores while one thread reads them, a handful at a time so that memory stays bounded.</summary>
internal static class ParallelUnpacking
{
    private const int Handful = 64;

    /// <summary>The documents in the order of their ids; those that are no longer there are left out.</summary>
    /// <param name="read">Reads one document's rows; null where it is not there. Called by one thread.</param>
    /// <param name="unpack">Called by several threads.</param>
    public static IEnumerable<T> All<TPacked, T>(IEnumerable<string> ids, Func<string, TPacked?> read, Func<TPacked, T> unpack)
        where TPacked : class
    {
        foreach (var some in ids.Chunk(Handful))
        {
            TPacked[] packed = [.. some.Select(read).OfType<TPacked>()];
            foreach (var document in Unpacked(packed, unpack)) yield return document;
        }
    }

    /// <summary>By plain tasks: PLINQ is compiled at every start, which takes longer than few documents do.</summary>
    private static T[] Unpacked<TPacked, T>(TPacked[] packed, Func<TPacked, T> unpack)
    {
        var unpacked = new T[packed.Length];
        var next = -1;
        try
        {
            var tasks = Math.Min(Environment.ProcessorCount, packed.Length);
            Task.WaitAll([.. Enumerable.Range(0, tasks).Select(_ => Task.Run(Work))]);
            return unpacked;
        }
        catch (AggregateException trouble) when (trouble.InnerException is JsonException or InvalidDataException)
        {
            throw SqliteTrouble.Unreadable(trouble.InnerException);
        }

        void Work()
        {
            for (var i = Interlocked.Increment(ref next); i < packed.Length; i = Interlocked.Increment(ref next))
                unpacked[i] = unpack(packed[i]);
        }
    }
}
