namespace DocIndex.Ingesting.Workers;

/// <summary>What the first byte of a worker's message says that it is.</summary>
internal enum WorkerMessage : byte
{
    /// <summary>It can read documents.</summary>
    Ready,

    /// <summary>
    /// It cannot: a file that people wrote says what it cannot mean. Its name, line and the words of <see
    /// cref="InputFileException"/> follow.
    /// </summary>
    WrongFile,

    /// <summary>
    /// It cannot: such a file cannot be read. The words of <see cref="Storing.LibraryException"/> follow.
    /// </summary>
    Trouble,

    /// <summary>What became of a document follows, see <see cref="DocumentReading"/>.</summary>
    Reading,
}
