namespace DocIndex.Tests;

/// <summary>A test against data that a Debian package installs. Where it is not installed the test is reported as skipped, and says which package.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DebianDataFactAttribute : FactAttribute
{
    public DebianDataFactAttribute(string directory, string package)
    {
        if (!Path.Exists(directory)) Skip = $"{directory} is not there: apt-get install {package}";
    }
}
