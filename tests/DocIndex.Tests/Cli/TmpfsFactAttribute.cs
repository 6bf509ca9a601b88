using System.ComponentModel;
using System.Diagnostics;

namespace DocIndex.Tests.Cli;

/// <summary>A test that needs a disk of its own, kept in memory. Where one may not be mounted the test is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TmpfsFactAttribute : FactAttribute
{
    public TmpfsFactAttribute()
    {
        var folder = Directory.CreateTempSubdirectory("docindex-disk-").FullName;
        if (Mount(folder, "16k")) Unmount(folder);
        else Skip = "A tmpfs may not be mounted here.";
        Directory.Delete(folder);
    }

    /// <summary>Mounts a disk of a size such as "2m" on an empty folder; false where that is not allowed.</summary>
    public static bool Mount(string folder, string size) => Run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder);

    public static void Unmount(string folder) => Run("umount", folder);

    /// <summary>Takes or gives the right to write to a disk.</summary>
    public static bool Remount(string folder, string mode) => Run("mount", "-o", "remount," + mode, folder);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
