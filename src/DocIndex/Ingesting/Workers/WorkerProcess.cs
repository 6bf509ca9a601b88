using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DocIndex.Storing;

namespace DocIndex.Ingesting.Workers;

/// <summary>
/// Reads documents in a process of its own, which is started for the first of them, serves for all, and is ended when
/// one takes too long or needs too much memory. The next document then gets a new one. Must be used by one thread that
/// lives longer than the process.
/// </summary>
internal sealed class WorkerProcess(WorkerProgram program) : IDocumentReader
{
    /// <summary>
    /// What the program itself and the stack of its reader may take beside a document's data, in bytes.
    /// </summary>
    private const long OwnMemory = 256L << 20;

    /// <summary>Bytes of new objects after which the process looks which of them are still needed.</summary>
    private const long NewObjects = 16L << 20;

    private static readonly TimeSpan s_startTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_endTime = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private Process? _process;
    private WorkFolder? _folder;
    private TimeSpan _limit;
    private long _began;
    private WorkerEnding _ending;

    public DocumentReading? Read(DocumentRequest request)
    {
        if (_process is not null && (_ending != WorkerEnding.None || _process.HasExited)) End();
        if (_process is null && !Start()) return null;
        try
        {
            Begin(program.DocumentTime);
            request.Write(_process!.StandardInput.BaseStream);
            using var answer = Receive();
            if (Message(answer) != WorkerMessage.Reading) throw new InvalidDataException();
            return DocumentReading.Read(answer);
        }
        catch (Exception e) when (e is IOException or JsonException or InvalidDataException)
        {
            var ending = Ended();
            if (ending == WorkerEnding.Given) return null;
            return DocumentReading.Failed(EndedReadings.Of(ending, request.File, program));
        }
        finally
        {
            Pause();
        }
    }

    public void Watch(bool isOver)
    {
        lock (_lock)
        {
            if (_began == 0 || _ending != WorkerEnding.None || _process is null) return;
            _ending = isOver ? WorkerEnding.Given
                : Stopwatch.GetElapsedTime(_began) > _limit ? WorkerEnding.Time
                : Resident(_process) > program.MemoryLimit + OwnMemory ? WorkerEnding.Memory : WorkerEnding.None;
            if (_ending != WorkerEnding.None) Kill(_process, withChildren: true);
        }
    }

    public void Dispose() => End();

    /// <summary>Starts the process and waits until it is ready.</summary>
    /// <returns>False where it was given up meanwhile.</returns>
    private bool Start()
    {
        _folder = WorkFolder.Create(WorkFolder.Kind.Worker);
        var start = new ProcessStartInfo(program.Command[0], program.Command[1..])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        var limit = program.MemoryLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x" + limit;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";

        // The memory limit bounds it; giving memory back early, as the program does, would cost a fifth of the time,
        // and so would looking for garbage after every two megabytes, as is usual where a processor does not tell the
        // size of its cache.
        start.Environment["DOTNET_GCConserveMemory"] = "0";
        start.Environment["DOTNET_GCgen0size"] = "0x" + NewObjects.ToString("X", CultureInfo.InvariantCulture);

        // What was compiled when it was published is good enough: to compile it better takes longer than it brings.
        if (program.IsCompiled) start.Environment["DOTNET_TieredCompilation"] = "0";

        // What it leaves there when it is killed goes with it.
        foreach (var name in (ReadOnlySpan<string>)["TMPDIR", "TMP", "TEMP"]) start.Environment[name] = _folder.Path;
        try
        {
            _process = Process.Start(start)!;
            if (program.IsBackground) BackgroundWork.Yield(_process);
            new Thread(Drain, 0) { IsBackground = true, Name = "errors of a reader" }.Start(_process.StandardError);
            Begin(s_startTime);
            using var answer = Receive();
            Understand(answer);
            return true;
        }
        catch (Exception e) when (e is IOException or Win32Exception)
        {
            if (_process is not null && Ended() == WorkerEnding.Given) return false;
            End();
            throw new IOException($"The process that reads documents could not be started ({program.Command[0]}).", e);
        }
        finally
        {
            Pause();
        }
    }

    private static void Understand(BinaryReader answer)
    {
        switch (Message(answer))
        {
            case WorkerMessage.Ready: return;
            case WorkerMessage.WrongFile:
                throw new InputFileException(
                    answer.ReadString(), answer.ReadInt32(), answer.ReadString(), answer.ReadString());
            case WorkerMessage.Trouble: throw new LibraryException(answer.ReadString(), answer.ReadString());
            default: throw new IOException("It says something else than that it is ready.");
        }
    }

    private static WorkerMessage Message(BinaryReader answer) => (WorkerMessage)answer.ReadByte();

    private BinaryReader Receive()
    {
        var answer = Frames.Read(_process!.StandardOutput.BaseStream) ?? throw new EndOfStreamException();
        return new BinaryReader(new MemoryStream(answer));
    }

    private void Begin(TimeSpan limit)
    {
        lock (_lock) (_began, _limit) = (Stopwatch.GetTimestamp(), limit);
    }

    private void Pause()
    {
        lock (_lock) _began = 0;
    }

    /// <summary>Why the process ended, or ends now since nothing that it says can be understood.</summary>
    private WorkerEnding Ended()
    {
        Pause();
        var process = _process!;
        var ending = process.WaitForExit(s_endTime) ? EndedReadings.OfStatus(process.ExitCode) : WorkerEnding.Fault;
        if (_ending != WorkerEnding.None) ending = _ending;
        End();
        return ending;
    }

    private void End()
    {
        lock (_lock)
        {
            if (_process is not null)
            {
                Kill(_process, withChildren: false);
                _process.WaitForExit(s_endTime);
                _process.Dispose();
            }

            (_process, _began, _ending) = (null, 0, WorkerEnding.None);
        }

        try
        {
            _folder?.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A program that the worker started is still ending; the next run clears it.
        }

        _folder = null;
    }

    private static void Kill(Process process, bool withChildren)
    {
        try
        {
            process.Kill(withChildren);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }

    private static long Resident(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            return 0;
        }
    }

    // A process that meets its end says much about it, which must not keep it from ending.
    private static void Drain(object? errors)
    {
        try
        {
            ((StreamReader)errors!).BaseStream.CopyTo(Stream.Null);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
        }
    }
}
