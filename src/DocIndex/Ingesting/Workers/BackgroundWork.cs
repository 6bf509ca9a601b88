using System.ComponentModel;
using System.Diagnostics;

namespace DocIndex.Ingesting.Workers;

/// <summary>Work that somebody need not wait for, and that lets others have the processors first.</summary>
public static class BackgroundWork
{
    /// <summary>
    /// Lowers a process that has the usual priority, and what it starts from then on, its own threads included.
    /// </summary>
    public static void Yield(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        try
        {
            if (process.PriorityClass != ProcessPriorityClass.Normal) return;
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended, which shows by itself, or the system does not allow it.
        }
    }
}
