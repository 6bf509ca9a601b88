using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace DocIndex.Storing.Indexes;

/// <summary>The files of an index: how large they are, whether they are whole, and taking them away.</summary>
internal sealed class IndexFiles(FSDirectory directory)
{
    /// <summary>Says that a check found damage that opening the index would not find.</summary>
    private const string DamageMark = "damaged";

    /// <summary>True where a check found damage: the index is to be made anew.</summary>
    public bool IsMarked => File.Exists(MarkPath);

    private string MarkPath => Path.Combine(directory.Directory.FullName, DamageMark);

    /// <summary>Bytes that the index takes.</summary>
    public long Bytes() => directory.ListAll().Where(IsOfLucene).Sum(directory.FileLength);

    /// <summary>What is wrong with the files, and marks it; null where nothing is, or there is no index.</summary>
    public string? Damage()
    {
        try
        {
            if (!DirectoryReader.IndexExists(directory)) return null;

            // What a writer that was killed left half written is of no commit.
            var committed = DirectoryReader.ListCommits(directory)[^1].FileNames;
            foreach (var file in directory.ListAll().Where(file => committed.Contains(file) || file == IndexFileNames.SEGMENTS_GEN)) CheckSum(file);
            if (new CheckIndex(directory).DoCheckIndex().Clean) return null;
        }
        catch (Exception e) when (IndexTrouble.IsDamage(e))
        {
            Mark();
            return e.Message;
        }

        Mark();
        return "Lucene finds segments that cannot be read.";
    }

    /// <summary>Takes all files away; false where another process holds the index.</summary>
    public bool TryWipe()
    {
        using var held = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!held.Obtain()) return false;
        foreach (var file in directory.Directory.EnumerateFiles().Where(file => file.Name != IndexWriter.WRITE_LOCK_NAME)) file.Delete();
        return true;
    }

    private static bool IsOfLucene(string file) => file != IndexWriter.WRITE_LOCK_NAME && file != DamageMark;

    /// <summary>Reads a whole file, for Lucene's check passes over those that only help.</summary>
    private void CheckSum(string file)
    {
        using var input = directory.OpenInput(file, IOContext.READ_ONCE);
        CodecUtil.ChecksumEntireFile(input);
    }

    private void Mark()
    {
        try
        {
            File.WriteAllBytes(MarkPath, []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Where nothing can be written, nothing can be made anew either.
        }
    }
}
