namespace DocIndex.Tests;

/// <summary>A test that goes by processes, signals and scripts as Linux has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "It needs Linux.";
    }
}
