using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DocIndex.Reading;
using DocIndex.Records;
using DocIndex.Storing;

namespace DocIndex.Ingesting;

/// <summary>
/// Reads one document in a process of its own, which is ended when it takes too long or needs too much memory. Ordinary documents do not pay for that: only large
/// ones are read so, and those that were being read when earlier runs ended.
/// </summary>
/// <param name="program">The command that serves such a process, with its arguments: it calls <see cref="Serve"/>. The document's path, id and size follow.</param>
public sealed class IsolatedReader(ImmutableArray<string> program)
{
    private const long LargeText = 2 << 20;
    private const long LargeFile = 16 << 20;

    /// <summary>Most memory that a document's data may take in such a process, in bytes.</summary>
    public long MemoryLimit { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 768L << 20;

    /// <summary>True for a file that is so large that reading it could take more than its share.</summary>
    internal static bool IsLarge(string file, ReadOnlyMemory<byte> bytes) =>
        bytes.Length > LargeFile || bytes.Length > LargeText && !bytes.Span.StartsWith("%PDF-"u8) && !bytes.Span.StartsWith("PK"u8);

    /// <summary>Reads a document; what ends the process is a diagnostic.</summary>
    internal PipelineResult Read(string file, string id, ReadOnlyMemory<byte> bytes, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program[0], [.. program[1..], file, id, bytes.Length.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x" + MemoryLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        try
        {
            using var process = Process.Start(start)!;
            var output = ReadAll(process.StandardOutput.BaseStream);
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            _ = Send(process.StandardInput.BaseStream, bytes);
            if (!process.WaitForExit(limit))
            {
                process.Kill(entireProcessTree: true);
                return DocumentWorkers.TookTooLong(file, limit);
            }

            return process.ExitCode == 0 ? Received(output.GetAwaiter().GetResult()) : Ended(file);
        }
        catch (Exception e) when (e is Win32Exception or IOException or JsonException or InvalidDataException)
        {
            return Ended(file);
        }
    }

    /// <summary>What such a process does: reads the document from one stream and writes what was read to another.</summary>
    public static void Serve(string file, string id, int size, PipelineOptions options, Stream input, Stream output)
    {
        var bytes = new byte[size];
        input.ReadExactly(bytes);
        PipelineResult? result = null;
        var reading = new Thread(() => result = Pipeline.Process(file, bytes, options, id), DocumentWorkers.StackSize);
        reading.Start();
        reading.Join();
        var document = result!.Document;
        JsonSerializer.Serialize(output, new IsolatedReading(document?.Record, document is null ? null : StoredStages.Pack(document), result.Diagnostics), StoredJson.Options);
    }

    private static PipelineResult Received(byte[] output)
    {
        var message = JsonSerializer.Deserialize<IsolatedReading>(output, StoredJson.Options)!;
        if (message.Record is null) return new PipelineResult(null, message.Diagnostics);
        var stages = StoredStages.Unpack(message.Stages!);
        return new PipelineResult(
            new ProcessedDocument(stages.Source, stages.Blocks, stages.Tables, message.Record, stages.Checks, message.Diagnostics), message.Diagnostics);
    }

    private static PipelineResult Ended(string file) => new(null,
    [
        new Diagnostic(DiagnosticCodes.ReaderEnded, Severity.Error, PersonalNumbers.Mask(file), null, null,
            "Reading it took more memory than the limit, or ended the process that read it.", "Split the document, or keep the file and report it; the other documents are not affected."),
    ]);

    private static async Task<byte[]> ReadAll(Stream stream)
    {
        using var content = new MemoryStream();
        await stream.CopyToAsync(content).ConfigureAwait(false);
        return content.ToArray();
    }

    private static async Task Send(Stream stream, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await stream.WriteAsync(bytes).ConfigureAwait(false);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // A process that ended before it had read everything says so by its exit status.
        }
    }
}
