using System.Globalization;
using DocIndex.Reading;

namespace DocIndex.Ingesting.Workers;

/// <summary>Why a process that was reading a document ended.</summary>
internal enum WorkerEnding
{
    None,

    /// <summary>The document took too long.</summary>
    Time,

    /// <summary>It needed too much memory.</summary>
    Memory,

    /// <summary>It broke the process: its stack was not deep enough, or the program or a part of it failed.</summary>
    Fault,

    /// <summary>Another program, or the system, ended the process; the document need not be the reason.</summary>
    Outside,

    /// <summary>All reading was to end, and the document was given up.</summary>
    Given,
}

/// <summary>What is said of documents whose readers ended.</summary>
internal static class EndedReadings
{
    private const int Interrupted = 128 + 2;
    private const int Killed = 128 + 9;
    private const int Terminated = 128 + 15;

    /// <summary>What an exit status says.</summary>
    public static WorkerEnding OfStatus(int status) => status switch
    {
        WorkerService.OutOfMemory => WorkerEnding.Memory,
        Interrupted or Killed or Terminated => WorkerEnding.Outside,
        _ => WorkerEnding.Fault,
    };

    /// <summary>The diagnostic.</summary>
    public static Diagnostic Of(WorkerEnding ending, string file, WorkerProgram program) => ending switch
    {
        WorkerEnding.Time => Said(
            file, DiagnosticCodes.TookTooLong,
            $"Reading it took longer than {Plain(program.DocumentTime.TotalSeconds)} seconds and was given up.",
            "Split the document, or allow it more time with --document-seconds."),
        WorkerEnding.Memory => Said(
            file, DiagnosticCodes.ReaderEnded,
            $"Reading it took more memory than the limit of {Plain(program.MemoryLimit >> 20)} MB.",
            "Split the document; the other documents are not affected."),
        WorkerEnding.Outside => Said(
            file, DiagnosticCodes.ReaderKilled,
            "The process that read it was ended by the system or by another program.",
            "Ingest it again; if that happens again, the machine may have too little memory."),
        _ => Said(
            file, DiagnosticCodes.ReaderEnded, "It ended the process that read it.",
            "Keep the file and report it; the other documents are not affected."),
    };

    private static string Plain(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static Diagnostic Said(string file, string code, string message, string remedy) =>
        new(code, Severity.Error, PersonalNumbers.Mask(file), null, null, message, remedy);
}
