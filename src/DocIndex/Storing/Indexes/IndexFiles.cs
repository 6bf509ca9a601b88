using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace DocIndex.Storing.Indexes;

/// <summary>The files of an index: how large they are, whether they are whole, and taking them away.</summary>
internal sealed class IndexFiles(FSDirectory directory)
{
    /// <summary>Says that a check found damage that opening the index would not find.</summary>
    private const string DamageMark = "damaged";

    private const int MostAttempts = 10;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>True where a check found damage: the index is to be made anew.</summary>
    public bool IsMarked => File.Exists(MarkPath);

    private string MarkPath => Path.Combine(directory.Directory.FullName, DamageMark);

    /// <summary>Bytes that the index takes.</summary>
    public long Bytes() => directory.ListAll().Where(IsOfLucene).Sum(directory.FileLength);

    /// <summary>
    /// What is wrong with the files; null where nothing is, or there is no index. Damage is marked by an empty file in
    /// the index's folder: most of it is seen by a check only, so the mark tells the next process that may write to
    /// make the index anew, which takes the mark away. Must not take for damage that a writer meanwhile takes
    /// away files that no commit needs any more: what is wrong is wrong twice in one commit.
    /// </summary>
    public string? Damage()
    {
        for (var attempt = 1; ; attempt++)
        {
            var commit = Commit();
            if (Trouble() is not { } trouble) return null;
            var isSettled = attempt > 1 && commit == Commit();
            if (isSettled || attempt == MostAttempts)
            {
                Mark();
                return trouble;
            }

            Thread.Sleep(s_pause);
        }
    }

    /// <summary>Takes all files away; false where another process holds the index.</summary>
    public bool TryWipe()
    {
        using var held = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!held.Obtain()) return false;
        foreach (var file in directory.Directory.EnumerateFiles().Where(file => file.Name != IndexWriter.WRITE_LOCK_NAME)) file.Delete();
        return true;
    }

    /// <summary>The name of the last commit's file; null where there is none.</summary>
    private string? Commit() =>
        directory.Directory.Exists ? SegmentInfos.GetLastCommitSegmentsFileName(directory) : null;

    private string? Trouble()
    {
        try
        {
            if (!DirectoryReader.IndexExists(directory)) return null;

            // What a writer that was killed left half written is of no commit.
            var committed = DirectoryReader.ListCommits(directory)[^1].FileNames;
            foreach (var file in directory.ListAll())
                if (committed.Contains(file) || file == IndexFileNames.SEGMENTS_GEN) CheckSum(file);
            return new CheckIndex(directory).DoCheckIndex().Clean ? null : "Lucene finds segments that cannot be read.";
        }
        catch (Exception e) when (IndexTrouble.IsDamage(e))
        {
            return e.Message;
        }
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
