using System.Security.Cryptography;

namespace DocIndex.Foundry.Printing;

/// <summary>What was printed before, by the content that it was printed from.</summary>
internal sealed class PrintCache(string folder)
{
    /// <summary>Bytes for each content, in order: from the cache, or made in one go and kept.</summary>
    /// <param name="engine">Whose output it is, and in what manner.</param>
    /// <param name="make">Makes what is missing, in the order given.</param>
    public async Task<IReadOnlyList<byte[]>> GetAsync(string engine, IReadOnlyList<byte[]> contents,
        Func<IReadOnlyList<byte[]>, Task<IReadOnlyList<byte[]>>> make)
    {
        Directory.CreateDirectory(folder);
        var paths = contents.Select(c => Path.Combine(folder,
            $"{engine}-{Convert.ToHexStringLower(SHA256.HashData(c))[..32]}")).ToList();
        List<int> missing = [.. Enumerable.Range(0, contents.Count).Where(n => !File.Exists(paths[n]))];
        if (missing.Count > 0)
        {
            var made = await make([.. missing.Select(n => contents[n])]);
            for (var n = 0; n < missing.Count; n++)
            {
                // Written beside and moved, so that a run that is cut off leaves no half file.
                var part = $"{paths[missing[n]]}.{Environment.ProcessId}";
                await File.WriteAllBytesAsync(part, made[n]);
                File.Move(part, paths[missing[n]], overwrite: true);
            }
        }

        return [.. paths.Select(File.ReadAllBytes)];
    }
}
