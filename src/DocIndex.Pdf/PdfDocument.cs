using System.Collections;
using DocIndex.Pdf.Adapter;

namespace DocIndex.Pdf;

/// <summary>
/// An open PDF file. Whatever the file holds, opening and reading it end in pages or in <see cref="Diagnostics"/>, never
/// in an exception. A document is read by one thread at a time.
/// </summary>
public sealed class PdfDocument : IDisposable
{
    private readonly ReadBudget budget;
    private OpenedFile? file;

    private PdfDocument(ReadBudget budget) => this.budget = budget;

    /// <summary>The pages in order; empty for a file that can't be read. Only the last page asked for is kept: hold on to a page to read it once.</summary>
    /// <exception cref="ObjectDisposedException">The document was disposed.</exception>
    public IReadOnlyList<PdfPage> Pages
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            return field ??= file is null ? [] : new PageList(file);
        }
    }

    /// <summary>What was met so far; reading further pages adds to it. In the order of their meeting.</summary>
    public IReadOnlyList<PdfDiagnostic> Diagnostics => budget.Diagnostics;

    /// <summary>True when the cross-reference table had to be rebuilt: text may be partial, or of an earlier version.</summary>
    public bool IsRebuilt => file?.IsRebuilt ?? false;

    /// <summary>True when a stream that was read so far is damaged: no figure of the document is certain.</summary>
    public bool IsDamaged => budget.HasDamage;

    private bool IsDisposed { get; set; }

    /// <summary>Opens a file; the stream is read to its end, or to one byte more than the limit, and may be closed afterwards.</summary>
    /// <param name="stream">A readable stream at the file's first byte.</param>
    /// <param name="limits">What the file may cost.</param>
    /// <param name="password">User or owner password; without one the empty password is tried.</param>
    /// <returns>A document, without pages when the file can't be read; <see cref="Diagnostics"/> says why.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The stream can't be read.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static PdfDocument Open(Stream stream, PdfLimits limits, string password = "")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(password);
        if (!stream.CanRead)
            throw new ArgumentException("The stream can't be read.", nameof(stream));
        if (ReadAll(stream, limits.MaxFileBytes) is { } bytes)
            return Open(bytes, limits, password);
        var budget = new ReadBudget(limits);
        budget.Report(DiagnosticTable.FileTooLarge, ReadBudget.Text(limits.MaxFileBytes));
        return new PdfDocument(budget);
    }

    /// <summary>Opens a file that is in memory; the bytes must not change as long as the document is in use.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">What the file may cost.</param>
    /// <param name="password">User or owner password; without one the empty password is tried.</param>
    /// <returns>A document, without pages when the file can't be read; <see cref="Diagnostics"/> says why.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PdfDocument Open(ReadOnlyMemory<byte> file, PdfLimits limits, string password = "")
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(password);
        var budget = new ReadBudget(limits);
        var document = new PdfDocument(budget);
        using var running = budget.Run();
        if (file.Length > limits.MaxFileBytes)
            budget.Report(DiagnosticTable.FileTooLarge, ReadBudget.Text(limits.MaxFileBytes));
        else
            OpenedFile.Guard(budget, DiagnosticTable.Unreadable, () => document.file = OpenedFile.Open(file, budget, password));
        return document;
    }

    /// <summary>Lets go of the file; pages already read keep their content.</summary>
    public void Dispose()
    {
        IsDisposed = true;
        file?.Dispose();
        file = null;
    }

    /// <summary>Null when there is more than the limit.</summary>
    private static byte[]? ReadAll(Stream stream, long limit)
    {
        using var buffer = new MemoryStream(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, Math.Min(limit, Array.MaxLength)) : 1 << 16);
        var block = new byte[1 << 16];
        while (stream.Read(block) is > 0 and var count)
        {
            if (buffer.Length + count > Math.Min(limit, Array.MaxLength))
                return null;
            buffer.Write(block, 0, count);
        }
        return buffer.Capacity == buffer.Length ? buffer.GetBuffer() : buffer.ToArray();
    }

    private sealed class PageList(OpenedFile file) : IReadOnlyList<PdfPage>
    {
        private PdfPage? last;

        public int Count => file.PageCount;

        public PdfPage this[int index]
        {
            get
            {
                ArgumentOutOfRangeException.ThrowIfNegative(index);
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
                if (last?.Number != index + 1)
                    last = new PdfPage(index + 1, file);
                return last;
            }
        }

        public IEnumerator<PdfPage> GetEnumerator()
        {
            for (var i = 0; i < Count; i++)
                yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
