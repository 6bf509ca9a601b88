namespace DocIndex.Ingesting.Workers;

/// <summary>Reads documents, one after the other: in a process of its own, or in this one.</summary>
internal interface IDocumentReader : IDisposable
{
    /// <summary>Reads one; always called by the same thread.</summary>
    /// <returns>Null where it was given up because all reading was to end.</returns>
    /// <exception cref="IOException">Nothing can be read here.</exception>
    DocumentReading? Read(DocumentRequest request);

    /// <summary>
    /// Gives up what is being read where it exceeds its limits; called by another thread, several times a second.
    /// </summary>
    /// <param name="isOver">Whether whatever is being read is to be given up.</param>
    void Watch(bool isOver);
}
