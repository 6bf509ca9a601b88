namespace DocIndex.Tests;

/// <summary>A theory that goes by processes, signals and scripts as Linux has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "It needs Linux.";
    }
}
