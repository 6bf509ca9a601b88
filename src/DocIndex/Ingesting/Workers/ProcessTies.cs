using System.Runtime.InteropServices;

namespace DocIndex.Ingesting.Workers;

/// <summary>What a process asks of Linux for itself; nothing elsewhere.</summary>
internal static class ProcessTies
{
    private const int DeathSignal = 1;
    private const int Dumpable = 4;
    private const nuint Kill = 9;

    /// <summary>
    /// Lets the system end this process when the thread that started it ends, and never write its memory to a disk: it
    /// holds what documents say.
    /// </summary>
    public static void Tie()
    {
        if (!OperatingSystem.IsLinux()) return;
        _ = Control(DeathSignal, Kill, 0, 0, 0);
        _ = Control(Dumpable, 0, 0, 0, 0);
    }

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int option, nuint first, nuint second, nuint third, nuint fourth);
}
