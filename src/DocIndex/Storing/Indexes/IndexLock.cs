using Lucene.Net.Store;

namespace DocIndex.Storing.Indexes;

/// <summary>
/// Locks by which one process at a time writes an index. Lucene's own takes a lock on Linux that several processes can share; this one nobody else can have, and the
/// system lets go of it when the process ends, however it ends.
/// </summary>
/// <param name="folder">Where the locks' files lie.</param>
internal sealed class IndexLockFactory(string folder) : LockFactory
{
    public override Lucene.Net.Store.Lock MakeLock(string lockName) => new IndexLock(Path.Combine(folder, lockName));

    /// <summary>There is nothing to clear: a file that nobody holds is no lock.</summary>
    public override void ClearLock(string lockName)
    {
    }

    private sealed class IndexLock(string path) : Lucene.Net.Store.Lock
    {
        private FileStream? _file;

        public override bool Obtain()
        {
            if (_file is not null) return false;
            try
            {
                System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return true;
            }
            catch (IOException held)
            {
                FailureReason = held;
                return false;
            }
        }

        public override bool IsLocked()
        {
            if (_file is not null) return true;
            var isFree = Obtain();
            Dispose();
            return !isFree;
        }

        protected override void Dispose(bool disposing)
        {
            if (!disposing) return;
            _file?.Dispose();
            _file = null;
        }
    }
}
