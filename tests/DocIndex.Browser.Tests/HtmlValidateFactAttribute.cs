namespace DocIndex.Browser.Tests;

/// <summary>A test that needs html-validate, which <c>make test</c> brings from npm by lock file. Where it is not there the test is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HtmlValidateFactAttribute : FactAttribute
{
    public HtmlValidateFactAttribute()
    {
        if (!File.Exists(Program)) Skip = "html-validate is not there: npm ci in tests/DocIndex.Browser.Tests";
    }

    /// <summary>The folder with the validator's lock file and configuration.</summary>
    public static string Folder { get; } = Find();

    public static string Program { get; } = Path.Combine(Folder, "node_modules", "html-validate", "bin", "html-validate.mjs");

    private static string Find()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "DocIndex.sln"))) root = Path.GetDirectoryName(root)!;
        return Path.Combine(root, "tests", "DocIndex.Browser.Tests");
    }
}
